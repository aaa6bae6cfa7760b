import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Caller } from '../caller';
import { seekers } from '../labour-market';
import { counsellor } from '../townspeople';
import { County, smallCounty } from './county';
import { Operator } from './operator';
import { Block, blocksOf, blockThat, pages, textOf } from './page';
import { expectUnnoticed, messagesOfOthers, ownEvents, rebuild } from './rebuilding';
import { backUpAndRestore, expectGoingOn, expectRestored, starting, stopping } from './restoring';
import { services } from './tables';

jest.setTimeout(120_000);

const operator = new Operator();
let caller: Caller;
let county: County;

beforeAll(async () => {
  caller = await operator.start();
  await caller.settled();
  county = await smallCounty(caller);
});
afterAll(() => operator.leave());

describe('a read model is rebuilt while it serves, by the runbook’s command', () => {
  it('from the service’s own store', async () => {
    expectUnnoticed(await rebuild(operator, county, ownEvents), county);
  });

  it('from the messages of others', async () => {
    expectUnnoticed(await rebuild(operator, county, messagesOfOthers), county);
  });
});

it('what cannot be rebuilt is said, and is not asked for any more', async () => {
  const none = await operator.refused('rebuild', 'placements', 'caseload');
  expect(none).toMatch(/^placements has no read model caseload; there are deadlines, .*work-queue\.\n$/);
  const rowless = await operator.refused('rebuild', 'placements', 'erasure-of-person-keys');
  expect(rowless).toMatch(/^erasure-of-person-keys was not rebuilt and serves its old rows: .* has no rows .*\n$/);
  expect(await operator.query('placements', 'select from projections.rebuilds')).toEqual([]);
});

it('a read model is rebuilt because a row of SQL asks for it', async () => {
  const blocks = blocksOf('rebuild-a-read-model.md');
  const asked = blockThat(blocks, 'from projections.rebuilds').text;
  const turn = `select turn::float from projections.readers where reader = 'adviser-caseload'`;
  const [before] = await operator.query<{ turn: number }>('job-seekers', turn);
  await operator.query('job-seekers', blockThat(blocks, 'insert into').text);
  const [waiting] = await operator.query<{ failure: string | null }>('job-seekers', asked);
  expect(waiting?.failure ?? null).toBeNull();
  await caller.settled();
  expect(await operator.query('job-seekers', asked)).toEqual([]);
  const [after] = await operator.query<{ turn: number }>('job-seekers', turn);
  expect(after?.turn).toBeGreaterThan(before?.turn ?? Infinity);
});

it.each(pages.flatMap((page) => blocksOf(page).filter(({ language }) => language === 'sql')))(
  'the SQL of $page runs: $text',
  async ({ text }) => {
    await operator.query('job-seekers', `begin; ${text} rollback;`);
  },
);

it('a parked message is handled once its fault is mended and Doorstep restarted', async () => {
  const [what] = blocksOf('parked-messages.md').filter(({ language }) => language === 'sql');
  const signs = blockThat(blocksOf('parked-messages.md'), 'curl');
  const known = county.people.map((id) => `'${id}'`).join();
  await operator.query('matching', `alter table match_people add constraint fault check (id in (${known})) not valid`);
  const [personId = ''] = await seekers(caller, [20]);
  await caller.settled();
  const parked = await operator.query<{ reader: string; error: string }>('matching', what?.text ?? '');
  expect(parked.map(({ reader }) => reader)).toEqual(['match-people', 'match-people', 'match-people']);
  for (const { error } of parked) expect(error).toContain('fault');
  expect(await operator.follow(signs)).toMatch(/^doorstep_parked_messages\{.*reader="match-people".*\} 3$/m);
  expect(operator.output).toMatch(/"reader":"match-people".*"message parked"/);
  expect(missingMetrics(await metricsOf('matching'))).toEqual([]);

  await operator.query('matching', 'alter table match_people drop constraint fault');
  await operator.follow(stopping);
  await operator.follow(starting);
  caller = operator.caller as Caller;
  await caller.settled();
  expect(await operator.query('matching', what?.text ?? '')).toEqual([]);
  expect(await operator.follow(signs)).not.toContain('match-people');
  const candidates = `/api/vacancy-candidates?limit=200&vacancyId=${county.vacancyId}`;
  expect((await caller.get(counsellor, candidates)).text).toContain(personId);
});

it('every metric the runbooks name is there, with its labels, in every service', async () => {
  for (const service of services) {
    const missing = missingMetrics(await metricsOf(service));
    expect(missing.filter((metric) => !metric.startsWith('doorstep_parked_messages{'))).toEqual([]);
  }
});

it('an audit proves the events, and names those that were altered or rewritten since', async () => {
  const [first, later] = blocksOf('prove-the-events.md').filter(({ language }) => language === 'sh');
  await operator.follow(first as Block);
  await operator.follow(later as Block);
  const events = operator.databaseOf('job-seekers');
  const [{ type } = { type: '' }] = await events.query<{ type: string }>(
    'select type from event_store.events where position = 3',
  );
  await events.query(`update event_store.events set type = 'another' where position = 3`);
  await expect(operator.follow(later as Block)).rejects.toThrow(
    'job-seekers: event 3 is missing or not what was recorded.',
  );
  await events.query('update event_store.events set type = $1 where position = 3', [type]);
  await events.close();
  const written = JSON.parse(await operator.follow(later as Block)) as Record<string, { readonly events: number }>;
  expect(written['job-seekers']?.events).toBeGreaterThan(3);
  const rewritten = { ...written, 'job-seekers': { events: 1, hash: 'f'.repeat(64) } };
  writeFileSync(join(operator.folder, 'audit.json'), JSON.stringify(rewritten));
  await expect(operator.follow(later as Block)).rejects.toThrow(
    'job-seekers: the history up to event 1 is not the one',
  );
});

it('a backup brings every table back, and nobody who was erased since', async () => {
  const restored = await backUpAndRestore(operator, county);
  await expectRestored(operator, restored);
  await expectGoingOn(operator, 30);
});

it('a data folder stays with the embedded log, and nothing is rebuilt where nothing runs', async () => {
  await operator.follow(stopping);
  const other = await operator.refused('start', '--port', '0', '--transport', 'kafka');
  expect(other).toMatch(
    /The messages of \.doorstep travel on the embedded log; choose another folder with --data\.\n$/,
  );
  const stopped = await operator.refused('rebuild', 'placements', 'deadlines');
  expect(stopped).toBe('Doorstep does not run on .doorstep; start it first.\n');
});

/** The metrics that any page names and a service does not show; a label's value `…` is any. */
function missingMetrics(shown: string): readonly string[] {
  const databases = new Set(['doorstep_log', ...services.map((name) => `doorstep_${name.replaceAll('-', '_')}`)]);
  const named = pages.flatMap((page) => textOf(page).match(/doorstep_\w+(?:\{\w+="[^"]+"\})?/g) ?? []);
  return [...new Set(named)]
    .filter((metric) => !databases.has(metric) && metric !== 'doorstep_')
    .filter((metric) => {
      const [, name = '', labels = ''] = /^(\w+)(?:\{(.*)\})?$/.exec(metric) ?? [];
      return !new RegExp(`^(# TYPE )?${name}[ {].*${labels.replace('…', '[^"]+')}`, 'm').test(shown);
    });
}

async function metricsOf(service: string): Promise<string> {
  return (await caller.open(`/services/${service}/metrics`)).text;
}
