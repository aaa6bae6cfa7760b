import { join } from 'node:path';
import { BrokerContainer } from './broker-container';
import { Container, Containers, removeLeftovers } from './containers';
import { Docker } from './docker';
import { Ground, OpenGround } from './ground';

const scripts = '/opt/kafka/bin';
const tools = { 'kafka-storage': `${scripts}/kafka-storage.sh`, keytool: 'keytool' };

/**
 * Kafka's programs in containers of its image. One container runs the tools and, unless there is the machine's network to be had, owns
 * one with the brokers' ports, so that brokers find each other at 127.0.0.1 as they do without containers.
 */
export function inContainers(docker: Docker): OpenGround {
  return async (place) => {
    await removeLeftovers(docker, place);
    const containers = new Containers(docker, place.folder);
    const ports = place.nodes.flatMap(({ port, securedPort }) => [port, securedPort]);
    try {
      const owner = await containers.make(
        ['tail', '-f', '/dev/null'],
        docker.sharesNetwork ? { network: 'host' } : { ports },
      );
      await owner.start();
      return groundOf(docker, containers, owner);
    } catch (error) {
      await containers.remove();
      throw error;
    }
  };
}

function groundOf({ sharesNetwork }: Docker, containers: Containers, owner: Container): Ground {
  const network = sharesNetwork ? 'host' : `container:${owner.id}`;
  return {
    listensOn: sharesNetwork ? '127.0.0.1' : '0.0.0.0',
    run: (program, args) => containers.run(owner, [tools[program], ...args]),
    broker: ({ folder, settings, log }, stopsWithinMs) => {
      const start = ['sh', '-c', 'exec "$0" "$1" >"$2" 2>&1', `${scripts}/kafka-server-start.sh`, settings, log];
      const more = { env: [`LOG_DIR=${join(folder, 'logs')}`], network };
      return new BrokerContainer(() => containers.make(start, more), stopsWithinMs);
    },
    close: () => containers.remove(),
  };
}
