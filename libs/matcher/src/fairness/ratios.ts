/** One group within one level of qualification: how many came to a step, and how much of what it gives they received. */
export interface GroupCell {
  readonly group: string;
  /** People in the same stratum are equally qualified for this purpose. */
  readonly stratum: string;
  readonly people: number;
  /** People who passed, or any other amount that is shared out. */
  readonly received: number;
}

/** `disadvantaged`: below four fifths of the group that does best. `not-judged`: too few people, or nobody comparable. */
export type Judgement = 'even' | 'disadvantaged' | 'not-judged';

export interface GroupRatio {
  readonly group: string;
  readonly people: number;
  /** Received per person. */
  readonly rate: number;
  /** The rate over that of the reference; null where that is zero or there is no reference. */
  readonly ratio: number | null;
  readonly judgement: Judgement;
  /** The ratio among equally qualified people; null where no stratum has people of both. */
  readonly conditionalRatio: number | null;
  readonly conditionalJudgement: Judgement;
}

export interface Ratios {
  /** The judged group with the highest rate. */
  readonly reference: string | null;
  readonly groups: readonly GroupRatio[];
}

const fourFifths = 0.8;

/**
 * Rates of groups against the group that does best (the four-fifths rule, 29 CFR 1607.4 D), once over all and once within strata of equal
 * qualification (the Mantel-Haenszel ratio; Greenland and Robins, 1985). Groups of fewer than `smallest` people are shown and not judged.
 */
export function groupRatios(cells: readonly GroupCell[], smallest: number): Ratios {
  const groups = [...new Set(cells.map(({ group }) => group))].sort();
  const totals = groups.map((group) => {
    const own = cells.filter((cell) => cell.group === group);
    const people = own.reduce((sum, cell) => sum + cell.people, 0);
    const received = own.reduce((sum, cell) => sum + cell.received, 0);
    return { group, people, rate: people === 0 ? 0 : received / people };
  });
  const judged = totals.filter(({ people }) => people > 0 && people >= smallest);
  const reference = judged.length === 0 ? null : judged.reduce((best, one) => (one.rate > best.rate ? one : best));
  return {
    reference: reference?.group ?? null,
    groups: totals.map((total) => {
      const enough = judged.includes(total);
      const ratio = reference === null || reference.rate === 0 ? null : total.rate / reference.rate;
      const conditionalRatio = reference === null ? null : withinStrata(cells, total.group, reference.group);
      return {
        ...total,
        ratio,
        judgement: judge(enough, ratio),
        conditionalRatio,
        conditionalJudgement: judge(enough, conditionalRatio),
      };
    }),
  };
}

function judge(enough: boolean, ratio: number | null): Judgement {
  if (!enough || ratio === null) return 'not-judged';
  return ratio < fourFifths ? 'disadvantaged' : 'even';
}

function withinStrata(cells: readonly GroupCell[], group: string, reference: string): number | null {
  if (group === reference) return 1;
  let [own, other] = [0, 0];
  for (const stratum of new Set(cells.map((cell) => cell.stratum))) {
    const a = sumOf(cells, group, stratum);
    const b = sumOf(cells, reference, stratum);
    const both = a.people + b.people;
    if (both === 0) continue;
    own += (a.received * b.people) / both;
    other += (b.received * a.people) / both;
  }
  return other === 0 ? null : own / other;
}

function sumOf(cells: readonly GroupCell[], group: string, stratum: string): { people: number; received: number } {
  const own = cells.filter((cell) => cell.group === group && cell.stratum === stratum);
  return {
    people: own.reduce((sum, cell) => sum + cell.people, 0),
    received: own.reduce((sum, cell) => sum + cell.received, 0),
  };
}
