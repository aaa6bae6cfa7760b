import { Caller } from '../caller';
import { seekers } from '../labour-market';
import { counsellor, county as office } from '../townspeople';
import { County } from './county';
import { Operator } from './operator';
import { blocksOf, blockThat } from './page';
import { rowsOf } from './tables';

/** A read model, what spoils a row of it, and the query in which its rows are seen. */
export interface ReadModel {
  readonly service: string;
  readonly name: string;
  readonly table: string;
  readonly spoil: string;
  readonly query: (county: County) => string;
}

export const ownEvents: ReadModel = {
  service: 'job-seekers',
  name: 'adviser-caseload',
  table: 'adviser_caseload',
  spoil: `set profiled = false, registration_id = 'no-such-registration'`,
  query: () => '/api/people?limit=200',
};
export const messagesOfOthers: ReadModel = {
  service: 'matching',
  name: 'match-people',
  table: 'match_people',
  spoil: `set profile = null, registrations = '[]'`,
  query: ({ vacancyId }) => `/api/vacancy-candidates?limit=200&vacancyId=${vacancyId}`,
};

/** What came of a rebuild while people went on coming. */
export interface Rebuilt {
  readonly said: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly spoilt: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Who came meanwhile; each was seen in the query that asked for them. */
  readonly came: readonly string[];
  readonly seenMeanwhile: number;
  /** Answers of the query, and those that were refused or emptier than the one before. */
  readonly answers: number;
  readonly wrong: readonly string[];
}

/** Keeps new rows from being completed for as long as the gate is closed, so that there is a meanwhile. */
const gate = 4_711;
const gated = `
  create function wait_at_the_gate() returns trigger language plpgsql as
    'begin perform pg_advisory_xact_lock_shared(${gate}); return new; end';
  create trigger wait_at_the_gate before insert on projections.checkpoints for each row
    when (new.reader like '%~rebuild') execute function wait_at_the_gate()`;

let comers = 100;

/** Spoils a row, rebuilds the read model by the runbook's command, and asks all the while. */
export async function rebuild(operator: Operator, county: County, readModel: ReadModel): Promise<Rebuilt> {
  const caller = operator.caller as Caller;
  const { service, name, table } = readModel;
  const before = await rowsOf(operator, service, table);
  const db = operator.databaseOf(service);
  await db.query(`update ${table} ${readModel.spoil} where id = $1`, [county.people.at(-1)]);
  const spoilt = await rowsOf(operator, service, table);
  await db.query(gated);
  let over = false;
  const untilOver = async (step: () => Promise<void>): Promise<void> => {
    while (!over) await step();
  };

  const came: string[] = [];
  let seenMeanwhile = 0;
  let answers = 0;
  const wrong: string[] = [];
  let most = 0;
  const comeAndSee = async (): Promise<void> => {
    const [personId = ''] = await seekers(caller, [(comers += 1)]);
    const begun = await db.query(`select from projections.readers where reader = $1`, [`${name}~rebuild`]);
    const { body } = await caller.open('/services/job-seekers/health/ready');
    const asked = await caller.get(
      counsellor,
      `${readModel.query(county)}&after=job-seekers:${String(body['position'])}`,
    );
    if (asked.status !== 200 || !asked.text.includes(personId)) wrong.push(`${asked.status} without ${personId}`);
    const [going] = await db.query(`select from projections.readers where reader = $1`, [`${name}~rebuild`]);
    came.push(personId);
    if (begun.length > 0 && going !== undefined) seenMeanwhile += 1;
  };
  const ask = async (): Promise<void> => {
    const { status, body, text } = await caller.get(counsellor, readModel.query(county));
    const found = (body['items'] as readonly unknown[] | undefined)?.length ?? 0;
    if (status !== 200 || found < most) wrong.push(`${status} ${found} of ${most} ${status === 200 ? '' : text}`);
    most = Math.max(most, found);
    answers += 1;
    await new Promise((done) => setTimeout(done, 20));
  };
  const closed = db.transaction(async (sql) => {
    await sql.query('select pg_advisory_xact_lock($1)', [gate]);
    while (!over && seenMeanwhile < 2) await new Promise((done) => setTimeout(done, 10));
  });
  const meanwhile = Promise.all([closed, untilOver(comeAndSee), untilOver(ask)]);
  try {
    const said = await operator.follow(blockThat(blocksOf('rebuild-a-read-model.md'), `-- ${service} ${name}`));
    over = true;
    await meanwhile;
    await caller.settled();
    const after = await rowsOf(operator, service, table);
    return { said, before, spoilt, after, came, seenMeanwhile, answers, wrong };
  } finally {
    over = true;
    await db.query('drop function wait_at_the_gate cascade');
    await db.close();
  }
}

/** A rebuild that lost nothing, doubled nothing, and was not noticed by anybody who asked. */
export function expectUnnoticed(rebuilt: Rebuilt, county: County): void {
  const { said, before, spoilt, after, came, seenMeanwhile, answers, wrong } = rebuilt;
  expect(said).toMatch(/^\{"rebuilt":"[a-z-]+","seconds":[\d.]+\}\n$/);
  expect(wrong).toEqual([]);
  expect(answers).toBeGreaterThan(20);
  expect(seenMeanwhile).toBeGreaterThan(1);
  expect(spoilt).not.toEqual(before);
  expect(after).toMatchObject(before);
  expect(new Set(Object.keys(after))).toEqual(new Set([...Object.keys(before), ...came]));
  expect(came.map((id) => after[id]?.['office'])).toEqual(came.map(() => office));
  expect(Object.keys(before)).toEqual(expect.arrayContaining([...county.people]));
}
