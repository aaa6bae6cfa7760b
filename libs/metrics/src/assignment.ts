import { groupBy } from './group-by';
import { Evidence } from './statement';

/** A fact found, at a split of two records, to belong to one of them. */
export interface FactAssignment extends Evidence {
  readonly factId: string;
  readonly survivorId: string;
  readonly restoredId: string;
  /** The record it belongs to: one of the two. */
  readonly personId: string;
}

interface RecordedFact {
  readonly factId: string;
  readonly personId: string;
}

/**
 * The facts with the records they belong to by `assignments` known at the same instant, in order of recording. An assignment moves a
 * fact from one of its two records to the other and leaves facts of any other record alone.
 */
export function assigned<Fact extends RecordedFact>(
  facts: readonly Fact[],
  assignments: readonly FactAssignment[],
): readonly Fact[] {
  if (assignments.length === 0) return facts;
  const inOrder = [...assignments].sort((a, b) => a.position - b.position);
  const byFact = groupBy(inOrder, ({ factId }) => factId);
  return facts.map((fact) => {
    const personId = (byFact.get(fact.factId) ?? []).reduce(moved, fact.personId);
    return personId === fact.personId ? fact : { ...fact, personId };
  });
}

function moved(record: string, { survivorId, restoredId, personId }: FactAssignment): string {
  return record === survivorId || record === restoredId ? personId : record;
}
