import { Caller } from '../caller';
import { erase } from '../erasing';
import { seekers } from '../labour-market';
import { County } from './county';
import { Operator } from './operator';
import { Block, blocksOf, blockThat } from './page';
import { everyTable, Tables } from './tables';

const page = 'back-up-and-restore.md';
const asAbove = blocksOf(page, 'Back up');
export const stopping = blockThat(asAbove, 'kill -INT');
export const starting = blockThat(asAbove, 'npm start');
const auditor = { role: 'auditor' };

/** A platform that was put back, with what its tables were at the time of the backup and what became of those who came since. */
export interface Restored {
  readonly atTheBackup: Tables;
  readonly beforeTheRestore: Tables;
  readonly afterwards: Tables;
  readonly erased: string;
  readonly cameSince: readonly string[];
}

/** Backs up, goes on working, erases somebody, and puts back what was, all by the runbook; `onKafka` does what is for Kafka alone. */
export async function backUpAndRestore(
  operator: Operator,
  county: County,
  onKafka: (anew: Block) => Promise<void> = () => Promise.resolve(),
): Promise<Restored> {
  const atTheBackup = await everyTable(operator);
  for (const block of asAbove) await operator.follow(block);
  const caller = operator.caller as Caller;
  await caller.settled();
  const cameSince = await seekers(caller, [21, 22]);
  const erased = county.people[3] ?? '';
  await erase(caller, erased);
  const beforeTheRestore = await everyTable(operator);

  const [putBack, anew, ask] = blocksOf(page, 'Restore');
  if (putBack === undefined || anew === undefined || ask === undefined) throw new Error('the steps are others');
  await operator.follow(stopping);
  await operator.follow(putBack);
  await onKafka(anew);
  await operator.follow(starting);
  await operator.follow(ask);
  await (operator.caller as Caller).settled();
  return { atTheBackup, beforeTheRestore, afterwards: await everyTable(operator), erased, cameSince };
}

/** Every table is what it was at the backup, who was erased since stays erased, and who came since is unknown. */
export async function expectRestored(operator: Operator, restored: Restored): Promise<void> {
  const { atTheBackup, beforeTheRestore, afterwards, erased, cameSince } = restored;
  expect(Object.keys(atTheBackup).length).toBeGreaterThan(30);
  expect(differing(beforeTheRestore, atTheBackup, erased)).toContain('job-seekers.adviser_caseload');
  expect(differing(afterwards, atTheBackup, erased)).toEqual([]);
  for (const personId of [erased, ...cameSince]) {
    const { status } = await (operator.caller as Caller).get(auditor, `/api/people/${personId}`);
    expect(status).toBe(404);
  }
}

/** The tables of which rows differ, but for those about one person. */
function differing(tables: Tables, others: Tables, person: string): readonly string[] {
  const without = (rows: object = {}) =>
    JSON.stringify(Object.entries(rows).filter((entry) => !JSON.stringify(entry).includes(person)));
  return [...new Set([...Object.keys(tables), ...Object.keys(others)])].filter(
    (table) => without(tables[table]) !== without(others[table]),
  );
}

/** Work goes on after a restore: who comes now is known to every service. */
export async function expectGoingOn(operator: Operator, number: number): Promise<void> {
  const caller = operator.caller as Caller;
  const [personId = ''] = await seekers(caller, [number]);
  await caller.settled();
  const tables = await everyTable(operator);
  const knowing = ['job-seekers.adviser_caseload', 'matching.match_people', 'placement-metrics.person_history'];
  for (const table of knowing) expect(JSON.stringify(tables[table])).toContain(personId);
}
