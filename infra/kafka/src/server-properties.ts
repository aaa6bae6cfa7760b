import { KafkaUser, securedSettings } from './secured';

export interface NodePorts {
  readonly id: number;
  readonly port: number;
  readonly controllerPort: number;
  readonly securedPort: number;
}

/** How nodes are reached besides the open listener. */
export interface Secured {
  readonly keyStore: string;
  readonly users: readonly KafkaUser[];
}

/** The settings of one node, broker and controller at once, of a cluster on 127.0.0.1 that survives the loss of one in three. */
export function serverProperties(
  node: NodePorts,
  nodes: readonly NodePorts[],
  place: { readonly data: string; readonly listensOn: string },
  secured?: Secured,
): string {
  const replicas = nodes.length;
  const inSync = replicas === 1 ? 1 : 2;
  const extra = secured && securedSettings(node.securedPort, secured.keyStore, secured.users);
  const open = `PLAINTEXT://127.0.0.1:${node.port}`;
  const advertised = [open, ...(extra ? [extra.listener] : [])].join(',');
  const protocols = ['PLAINTEXT:PLAINTEXT', 'CONTROLLER:PLAINTEXT', ...(extra ? [extra.protocol] : [])].join(',');
  const settings = {
    'process.roles': 'broker,controller',
    'node.id': node.id,
    'controller.quorum.voters': nodes.map(({ id, controllerPort }) => `${id}@127.0.0.1:${controllerPort}`).join(','),
    listeners: `${advertised.replaceAll('//127.0.0.1:', `//${place.listensOn}:`)},CONTROLLER://127.0.0.1:${node.controllerPort}`,
    'advertised.listeners': advertised,
    'controller.listener.names': 'CONTROLLER',
    'inter.broker.listener.name': 'PLAINTEXT',
    'listener.security.protocol.map': protocols,
    'log.dirs': place.data,
    'auto.create.topics.enable': false,
    'num.partitions': 3,
    'default.replication.factor': replicas,
    'min.insync.replicas': inSync,
    'offsets.topic.replication.factor': replicas,
    'offsets.topic.num.partitions': replicas,
    'offsets.topic.segment.bytes': 1_048_576,
    'transaction.state.log.replication.factor': replicas,
    'transaction.state.log.min.isr': inSync,
    'transaction.state.log.num.partitions': replicas,
    'share.coordinator.state.topic.replication.factor': replicas,
    'share.coordinator.state.topic.min.isr': inSync,
    'share.coordinator.state.topic.num.partitions': 1,
    'group.initial.rebalance.delay.ms': 0,
    'broker.heartbeat.interval.ms': 500,
    'broker.session.timeout.ms': 4_000,
    'log.cleaner.dedupe.buffer.size': 16_777_216,
    'log.index.size.max.bytes': 1_048_576,
    'log.segment.bytes': 67_108_864,
    'num.network.threads': 2,
    'num.io.threads': 2,
    'socket.request.max.bytes': 20_971_520,
    ...extra?.settings,
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}
