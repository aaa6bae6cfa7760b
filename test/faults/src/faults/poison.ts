import { append, topicsOf } from '../log-records';
import { HurtPlatform } from '../platform';
import { signal } from '../signal';
import { patienceMs, pause, until } from '../waiting';
import { Fault } from './fault';

const parksWithinMs = 10_000;

interface Victim {
  readonly service: string;
  readonly reader: string;
  readonly table: string;
  /** What a row is about: its column, and the name of the same in messages. */
  readonly about: string;
  readonly named: string;
}

const victims: readonly Victim[] = [
  {
    service: 'placement-metrics',
    reader: 'registration-history',
    table: 'registration_history',
    about: 'person_id',
    named: 'personId',
  },
  {
    service: 'placement-metrics',
    reader: 'placement-history',
    table: 'placement_history',
    about: 'fact_id',
    named: 'placementId',
  },
  { service: 'matching', reader: 'match-people', table: 'match_people', about: 'id', named: 'personId' },
];

/** Every second person or placement cannot be stored by one reader, and topics hold what nobody can read; then it is mended and tried again. */
export const poison: Fault = {
  name: 'poison',
  transports: ['postgres', 'kafka'],
  async inflict({ platform, dice }) {
    const victim = dice.pick(victims);
    const { service, reader, table, about } = victim;
    const { query } = platform.stores.of(service);
    await query(
      `create or replace function poisoned() returns trigger language plpgsql as $$ begin raise exception 'poisoned'; end $$`,
    );
    await query(`create trigger poisoned before insert or update on ${table} for each row
      when (hashtext(new.${about}) % 2 = 0) execute function poisoned()`);
    await (platform.parts.kafka === undefined ? rubbishInTable(platform) : rubbishInTopics(platform));
    await pause(dice.whole(2_000, 5_000));
    await until('something is parked', async () => (await parked(platform, service)) > 0, parksWithinMs).catch(() => 0);
    const wrong = await wronglyParked(platform, victim);
    await query(`drop trigger poisoned on ${table}`);
    if (wrong.length > 0) throw new Error(wrong.join('; '));
    const count = await parked(platform, service);
    await replay(platform, service);
    return `${reader} parked ${count} messages`;
  },
};

async function parked({ stores }: HurtPlatform, service: string): Promise<number> {
  const rows = await stores.of(service).query('select from messaging.parked_messages');
  return rows.length;
}

/** Parked messages that were not poisoned, or do not wait in their order. */
async function wronglyParked({ stores }: HurtPlatform, { service, reader, named }: Victim): Promise<readonly string[]> {
  const rows = await stores.of(service).query<{ found: string }>(
    `select reader || ' ' || subject || ' ' || "offset" as found from (select *,
         lag((envelope->>'streamversion')::int) over (partition by topic, subject order by "offset") as before
       from messaging.parked_messages) p
     where reader <> $1 or hashtext(envelope->'data'->>$2) % 2 <> 0
       or (envelope->>'streamversion')::int < before`,
    [reader, named],
  );
  return rows.map(({ found }) => `parked without cause or out of order: ${found}`);
}

async function rubbishInTopics(platform: HurtPlatform): Promise<void> {
  const values = ['', 'rubbish', '{}', '[1]', '{"specversion":"1.0","id":"1","type":"x"}', null];
  const topics = (await topicsOf(platform)).filter((topic) => /registration|placement|person/.test(topic));
  await append(
    platform,
    topics.flatMap((topic) => values.map((value, at) => ({ topic, partition: at % 4, key: 'rubbish', value }))),
  );
}

async function rubbishInTable({ stores }: HurtPlatform): Promise<void> {
  await stores.of('log').query(
    `with rubbish as (select envelope, row_number() over () as place from unnest(array['{}', '[1]', '"rubbish"', 'null']::jsonb[]) envelope),
       moved as (update message_log.head set "offset" = "offset" + 4 returning "offset" as last)
     insert into message_log.messages ("offset", partition, topic, envelope)
     select last - 4 + place, place % 4, 'doorstep.job-seekers.registration.v1', envelope from rubbish, moved`,
  );
}

/** Parked messages are tried again when a process starts. */
async function replay(platform: HurtPlatform, service: string): Promise<void> {
  const names = [service, `${service}+`];
  const before = new Set(names.map((name) => platform.processes().get(name)));
  for (const pid of before) if (pid !== undefined) signal(pid, 'SIGKILL');
  await until(
    `other processes of ${service} run`,
    () => names.every((name) => platform.processes().has(name) && !before.has(platform.processes().get(name))),
    patienceMs,
  );
}
