import { mkdirSync } from 'node:fs';
import { nodeFiles, prepareFiles } from './cluster-files';
import { freePorts } from './free-ports';
import { Jvm } from './jvm';
import { KafkaBroker, RunningKafka } from './kafka';
import { KafkaNode } from './node';
import { certificateIn, KafkaUser } from './secured';

export interface ClusterOrder {
  readonly jvm: Jvm;
  readonly brokers: 1 | 3;
  readonly folder: string;
  /** A node that takes longer to stop is killed: three that stop together lose the quorum that would let the last one go. */
  readonly stopsWithinMs: number;
  readonly log: (line: string) => void;
  /** Those who may come in by a second listener, with TLS and a password. */
  readonly users?: readonly KafkaUser[];
}

/** Starts the nodes of a folder, waits until each knows all of them to be live, and leaves none behind when one does not start. */
export async function launchCluster(order: ClusterOrder): Promise<RunningKafka> {
  const { jvm, folder, stopsWithinMs } = order;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const ports = await freePorts(order.brokers);
  const secured = order.users && { ...certificateIn(jvm, folder), users: order.users };
  await prepareFiles(jvm, folder, ports, order.log, secured);
  const nodes = ports.map(({ id, port }) => new KafkaNode(jvm, id, port, nodeFiles(folder, id), stopsWithinMs));
  const ids = nodes.map(({ id }) => id);
  const stop = async () => void (await Promise.all(nodes.map((node) => node.stop())));
  nodes.forEach((node) => node.launch());
  try {
    await Promise.all(nodes.map((node) => node.ready(ids)));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    bootstrap: nodes.map(({ host, port }) => `${host}:${port}`),
    brokers: nodes.map(brokerOf),
    ...(secured && {
      secured: {
        bootstrap: ports.map(({ securedPort }) => `127.0.0.1:${securedPort}`),
        certificate: secured.certificate,
      },
    }),
    stop,
  };
}

function brokerOf(node: KafkaNode): KafkaBroker {
  return {
    id: node.id,
    host: node.host,
    port: node.port,
    kill: () => node.kill(),
    stop: () => node.stop(),
    start: () => {
      node.launch();
      return node.ready([node.id]);
    },
    pause: () => node.pause(),
    resume: () => node.resume(),
  };
}
