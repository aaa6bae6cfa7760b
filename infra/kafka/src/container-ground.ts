import { join } from 'node:path';
import { BrokerContainer } from './broker-container';
import { Container, Containers, removeLeftovers } from './containers';
import { Docker } from './docker';
import { Ground, OpenGround } from './ground';
import { NodePorts } from './server-properties';

const scripts = '/opt/kafka/bin';
const tools = { 'kafka-storage': `${scripts}/kafka-storage.sh`, keytool: 'keytool' };

/**
 * Kafka's programs in containers of its image. One container only waits: it owns the network and the ports, so that brokers find
 * each other at 127.0.0.1 as they do without containers, and runs the tools.
 */
export function inContainers(docker: Docker): OpenGround {
  return async (place) => {
    await removeLeftovers(docker, place);
    const containers = new Containers(docker, place.folder);
    try {
      const owner = await containers.make(['tail', '-f', '/dev/null'], [], { PortBindings: portsOf(place.nodes) });
      await owner.start();
      return groundOf(containers, owner);
    } catch (error) {
      await containers.remove();
      throw error;
    }
  };
}

/** The same numbers there as here. */
function portsOf(nodes: readonly NodePorts[]): object {
  const ports = nodes.flatMap(({ port, securedPort }) => [port, securedPort]);
  return Object.fromEntries(ports.map((port) => [`${port}/tcp`, [{ HostIp: '127.0.0.1', HostPort: `${port}` }]]));
}

function groundOf(containers: Containers, owner: Container): Ground {
  return {
    listensOn: '0.0.0.0',
    run: (program, args) => containers.run(owner, [tools[program], ...args]),
    broker: ({ folder, settings, log }, stopsWithinMs) => {
      const start = ['sh', '-c', 'exec "$0" "$1" >"$2" 2>&1', `${scripts}/kafka-server-start.sh`, settings, log];
      const network = { NetworkMode: `container:${owner.id}` };
      return new BrokerContainer(
        () => containers.make(start, [`LOG_DIR=${join(folder, 'logs')}`], network),
        stopsWithinMs,
      );
    },
    close: () => containers.remove(),
  };
}
