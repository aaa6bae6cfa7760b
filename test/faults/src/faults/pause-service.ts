import { Dice } from '../dice';
import { HurtPlatform } from '../platform';
import { endSessions, portsOf } from '../sessions';
import { signal } from '../signal';
import { pause, until } from '../waiting';
import { Fault } from './fault';

/** How often, and for how long: longer than the session timeout the rounds give to Kafka's groups (6 s). */
const onKafka = [1, 7_500, 9_000] as const;
const embedded = [3, 1_000, 3_000] as const;
const readsWithinMs = 4_000;

/** Tables that a reader looks into before it writes to them. */
const tables: readonly (readonly [service: string, table: string])[] = [
  ['job-seekers', 'adviser_caseload'],
  ['matching', 'referrals'],
  ['matching', 'match_people'],
  ['placements', 'placement_record'],
  ['placement-metrics', 'registration_history'],
];

interface Frozen {
  readonly name: string;
  readonly pid: number;
}

/** Processes freeze, mostly between a look at its rows and the writing of them; others take their work over, and they go on where they were. */
export const pauseService: Fault = {
  name: 'pause-service',
  transports: ['postgres', 'kafka'],
  async inflict({ platform, dice }) {
    const [times, least, most] = platform.parts.kafka === undefined ? embedded : onKafka;
    const told: string[] = [];
    for (let time = 0; time < times; time += 1) told.push(await freeze(platform, dice, dice.whole(least, most)));
    return told.join(', ');
  },
};

async function freeze(platform: HurtPlatform, dice: Dice, frozenMs: number): Promise<string> {
  const { name, pid } = dice.happens(0.75) ? await freezeReader(platform, dice) : freezeAny(platform, dice);
  try {
    const ended = await endSessions(pid, platform.stores, dice.happens(0.8) ? 'doorstep%' : '%');
    await pause(frozenMs);
    return `${name} ${frozenMs} ms, lost ${ended} sessions`;
  } finally {
    signal(pid, 'SIGCONT');
  }
}

function freezeAny(platform: HurtPlatform, dice: Dice): Frozen {
  const busy = platform.replicas.flatMap(({ service }) => [service, `${service}+`]);
  const [name, pid] = dice.pick([...platform.processes()].filter(([found]) => busy.includes(found)));
  signal(pid, 'SIGSTOP');
  return { name, pid };
}

/** Freezes the process that is just about to read rows it will write. */
async function freezeReader(platform: HurtPlatform, dice: Dice): Promise<Frozen> {
  const [service, table] = dice.pick(tables);
  const release = await platform.stores.lock(service, table);
  try {
    const reading = new Set<number>();
    await until('somebody reads', () => waiting(platform, service, table, reading), readsWithinMs, 20);
    const candidates = [...platform.processes()].filter(([name]) => name.replace('+', '') === service);
    const found = candidates.find(([, pid]) => portsOf(pid).some((port) => reading.has(port)));
    if (found === undefined) return freezeAny(platform, dice);
    const [name, pid] = found;
    signal(pid, 'SIGSTOP');
    return { name: `${name} at ${table}`, pid };
  } catch {
    return freezeAny(platform, dice);
  } finally {
    await release();
  }
}

/** Collects the ports of those who wait for the table to write to it later, as readers do: they ask for rows by their ids. */
async function waiting({ stores }: HurtPlatform, service: string, table: string, ports: Set<number>): Promise<boolean> {
  const rows = await stores.of(service).query<{ port: number }>(
    `select client_port as port from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock' and query ~ $1 and query ~* 'any\\s*\\('`,
    [table],
  );
  for (const { port } of rows) ports.add(port);
  return ports.size > 0;
}
