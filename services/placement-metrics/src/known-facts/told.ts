import type { Sql } from '@doorstep/event-store';
import type { Evidence, FactKind } from '@doorstep/metrics';
import { columns } from './known-facts.sql';

/** A statement as it was recorded. */
export interface Told extends Evidence {
  readonly factId: string;
  readonly personId: string;
  readonly voided: boolean;
  readonly recordedAt: number;
  readonly evidence: Evidence;
  /** Not taken in yet. */
  readonly isNews: boolean;
}

/** Histories of persons, by what they tell of. */
export type ToldOf = FactKind | 'person' | 'education' | 'membership' | 'identity' | 'assignment';

/** A history: its table, which of its statements, the facts in them, and whether a fact may come to be another person's. */
interface History {
  readonly of: Exclude<ToldOf, 'earnings'>;
  readonly table: string;
  readonly where?: string;
  readonly columns: string;
  readonly moves: boolean;
}

const steps =
  'person_id as "personId", step, vacancy_id as "vacancyId", happened_on as "happenedOn", employer_id as "employerId", outcome';

export const histories: readonly History[] = [
  { of: 'person', table: 'person_history', columns: columns.person, moves: false },
  { of: 'education', table: 'education_history', columns: columns.education, moves: false },
  { of: 'membership', table: 'membership_history', columns: columns.membership, moves: true },
  {
    of: 'registration',
    table: 'registration_history',
    columns: `${columns.registration}, fact_id as "registrationId", closed_on as "closedOn", closing_reason as "closingReason"`,
    moves: true,
  },
  {
    of: 'placement',
    table: 'placement_history',
    columns: `${columns.placement}, place, office, end_reason as "endReason"`,
    moves: true,
  },
  {
    of: 'retention',
    table: 'retention_history',
    columns: `${columns.retention}, person_id as "personId"`,
    moves: false,
  },
  { of: 'recommendation', table: 'matching_history', where: `step = 'recommended'`, columns: steps, moves: false },
  { of: 'step', table: 'matching_history', where: `step <> 'recommended'`, columns: steps, moves: false },
  {
    of: 'enrolment',
    table: 'enrolment_history',
    columns:
      'person_id as "personId", course_id as "courseId", enrolled_on as "enrolledOn", ended_on as "endedOn", outcome',
    moves: false,
  },
  {
    of: 'award',
    table: 'award_history',
    columns: 'person_id as "personId", course_id as "courseId", certificate, awarded_on as "awardedOn"',
    moves: true,
  },
  {
    of: 'identity',
    table: 'identity_history',
    columns: 'person_id as "personId", link_kind as kind, survivor_id as "survivorId", absorbed_id as "absorbedId"',
    moves: false,
  },
  {
    of: 'assignment',
    table: 'assignment_history',
    columns: 'person_id as "personId", category, survivor_id as "survivorId", restored_id as "restoredId"',
    moves: false,
  },
];

/** Where a record is found in a history: links and assignments name several. */
const recordColumns: Partial<Record<ToldOf, readonly string[]>> = {
  identity: ['survivor_id', 'absorbed_id'],
  assignment: ['person_id', 'survivor_id', 'restored_id'],
};

/** The records that a history names among statements written in [since, next), and those its facts were ever said to be about. */
export async function recordsTouched(
  sql: Sql,
  { of, table, where, moves }: History,
  [since, next]: readonly [number, number],
): Promise<readonly string[]> {
  const named = (recordColumns[of] ?? ['person_id']).map(
    (column) =>
      `select ${column} as record from ${table} where written_in >= $1 and written_in < $2 and ${where ?? 'true'}`,
  );
  const moved = `select others.person_id from ${table} others join ${table} news using (fact_id)
                 where news.written_in >= $1 and news.written_in < $2 and others.person_id <> news.person_id`;
  const [touched] = await sql.query<{ records: readonly string[] | null }>(
    `select json_agg(record) as records from (${[...named, ...(moves ? [moved] : [])].join(' union all ')}) touched`,
    [since, next],
  );
  return touched?.records ?? [];
}

/** Not to be found by the index of transactions: hardly any statement is later. */
const writtenBefore = 'written_in + 0 <';

/** Everything ever said of facts that were ever said to be about the records $1, written before $3; news is what was written from $2 on. */
export async function toldOf<Fact extends Told>(
  sql: Sql,
  { of, table, where, columns: facts, moves }: History,
  [records, since, until]: readonly [readonly string[], number, number],
): Promise<readonly Fact[]> {
  const about = (recordColumns[of] ?? ['person_id']).map((column) => `${column} = any($1)`).join(' or ');
  const told = moves
    ? `(select distinct fact_id as about_them from ${table} where ${about}) theirs
       cross join lateral (select * from ${table} where fact_id = about_them offset 0) told`
    : `(select * from ${table} where ${about}) told`;
  const rows = await sql.query<Omit<Fact, 'evidence'> & { evidence?: Evidence }>(
    `select fact_id as "factId", ${facts}, voided, source, position::float8 as position, recorded_at::float8 as "recordedAt",
            written_in >= $2 as "isNews"
     from ${told} where ${writtenBefore} $3 and ${where ?? 'true'} order by position`,
    [records, since, until],
  );
  for (const row of rows) row.evidence = { source: row.source, position: row.position };
  return rows as unknown as readonly Fact[];
}
