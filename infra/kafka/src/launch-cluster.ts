import { mkdirSync } from 'node:fs';
import { madeIn, nodeFiles, prepareFiles } from './cluster-files';
import { freePorts } from './free-ports';
import { Ground, OpenGround } from './ground';
import { KafkaBroker, RunningKafka } from './kafka';
import { KafkaNode } from './node';
import { certificateIn, KafkaUser } from './secured';
import { NodePorts } from './server-properties';

export interface ClusterOrder {
  readonly open: OpenGround;
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
  const { folder, log } = order;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const made = madeIn(folder, order.brokers);
  const nodes = await freePorts(order.brokers);
  const ground = await order.open({ folder, nodes, log });
  try {
    const secured = order.users && { ...(await certificateIn(ground, folder)), users: order.users };
    await prepareFiles({ ground, folder, nodes, log, ...(made && { made }), ...(secured && { secured }) });
    return await launchNodes(order, ground, nodes, secured?.certificate);
  } catch (error) {
    await ground.close();
    throw error;
  }
}

async function launchNodes(
  { folder, stopsWithinMs }: ClusterOrder,
  ground: Ground,
  ports: readonly NodePorts[],
  certificate: string | undefined,
): Promise<RunningKafka> {
  const nodes = ports.map(({ id, port }) => {
    const files = nodeFiles(folder, id);
    return new KafkaNode(ground.broker(files, stopsWithinMs), id, port, files.log);
  });
  const ids = nodes.map(({ id }) => id);
  const stopAll = async () => void (await Promise.all(nodes.map((node) => node.stop())));
  try {
    await Promise.all(nodes.map((node) => node.launch()));
    await Promise.all(nodes.map((node) => node.ready(ids)));
  } catch (error) {
    await stopAll();
    throw error;
  }
  const secured = ports.map(({ securedPort }) => `127.0.0.1:${securedPort}`);
  return {
    bootstrap: nodes.map(({ host, port }) => `${host}:${port}`),
    brokers: nodes.map(brokerOf),
    ...(certificate !== undefined && { secured: { bootstrap: secured, certificate } }),
    stop: async () => {
      await stopAll();
      await ground.close();
    },
  };
}

function brokerOf(node: KafkaNode): KafkaBroker {
  return {
    id: node.id,
    host: node.host,
    port: node.port,
    kill: () => node.kill(),
    stop: () => node.stop(),
    start: async () => {
      await node.launch();
      await node.ready([node.id]);
    },
    pause: () => node.pause(),
    resume: () => node.resume(),
  };
}
