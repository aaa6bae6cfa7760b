import { FactsAt } from './facts-at';

const kinds = ['registration', 'placement', 'enrolment', 'award'] as const;
type Kind = (typeof kinds)[number];

const sql = kinds
  .map(
    (kind) => `select '${kind}' as kind, fact_id as "factId", min(recorded_at)::float8 as "recordedAt"
               from ${kind}_history where recorded_at <= $1 group by fact_id`,
  )
  .join(' union all ');

/** Tells of facts when they were first stated. */
export type FirstRecorded = <Fact extends object>(
  kind: Kind,
  facts: readonly Fact[],
  factIdOf: (fact: Fact) => string,
) => readonly Fact[];

/** Reads nothing where nobody asks. */
export async function firstRecorded(facts: FactsAt, isAsked: boolean): Promise<FirstRecorded> {
  if (!isAsked) return (_, same) => same;
  const rows = await facts.query<{ kind: Kind; factId: string; recordedAt: number }>(sql);
  const known = new Map(rows.map(({ kind, factId, recordedAt }) => [`${kind} ${factId}`, recordedAt]));
  return (kind, all, factIdOf) =>
    all.map((fact) => ({ ...fact, firstRecordedAt: known.get(`${kind} ${factIdOf(fact)}`) }));
}
