import { join } from 'node:path';
import { BrokerContainer } from './broker-container';
import { Container, Containers, removeLeftovers } from './containers';
import { Docker } from './docker';
import { Ground, OpenGround } from './ground';

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
      const ports = place.nodes.flatMap(({ port, securedPort }) => [port, securedPort]);
      const owner = await containers.make(['tail', '-f', '/dev/null'], { ports });
      await owner.start();
      return groundOf(containers, owner);
    } catch (error) {
      await containers.remove();
      throw error;
    }
  };
}

function groundOf(containers: Containers, owner: Container): Ground {
  return {
    listensOn: '0.0.0.0',
    run: (program, args) => containers.run(owner, [tools[program], ...args]),
    broker: ({ folder, settings, log }, stopsWithinMs) => {
      const start = ['sh', '-c', 'exec "$0" "$1" >"$2" 2>&1', `${scripts}/kafka-server-start.sh`, settings, log];
      const more = { env: [`LOG_DIR=${join(folder, 'logs')}`], network: `container:${owner.id}` };
      return new BrokerContainer(() => containers.make(start, more), stopsWithinMs);
    },
    close: () => containers.remove(),
  };
}
