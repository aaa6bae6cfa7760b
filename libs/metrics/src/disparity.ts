import { groupBy } from './group-by';

/** Some of a group who are alike in what may explain a difference: how many they are, and how many of them came so far. */
export interface ComparedPart {
  readonly group: string;
  readonly stratum: string;
  readonly people: number;
  readonly reached: number;
}

export const judgements = ['even', 'disadvantaged', 'not-judged'] as const;
/** `disadvantaged`: below four fifths of the group that does best, or significantly lower. `not-judged`: too few people, or nobody to compare with. */
export type Judgement = (typeof judgements)[number];

/** How a group stands to the one that does best: over all, and among people who are alike. */
export interface Comparison {
  /** The rate over that of the best group; null where nobody is to be compared with. */
  readonly toBest: number | null;
  readonly judgement: Judgement;
  readonly toBestAmongAlike: number | null;
  readonly judgementAmongAlike: Judgement;
}

export const uncompared: Comparison = {
  toBest: null,
  judgement: 'not-judged',
  toBestAmongAlike: null,
  judgementAmongAlike: 'not-judged',
};

const fourFifths = 0.8;
/** Two-sided 5 % quantile of the normal distribution. */
const significant = 1.96;

/**
 * Groups against the one with the highest rate (four-fifths rule and statistical significance, 29 CFR 1607.4 D): over all, and by the Mantel–Haenszel ratio
 * and test over strata of people who are alike (Mantel and Haenszel, 1959; Greenland and Robins, 1985). Groups of fewer than `smallest` people are
 * neither judged nor the best. Not corrected for comparing many groups: a flag says that somebody should look.
 */
export function disparities(parts: readonly ComparedPart[], smallest: number): ReadonlyMap<string, Comparison> {
  const byGroup = groupBy(parts, ({ group }) => group);
  const judged = [...byGroup]
    .map(([group, own]) => ({ group, ...sumOf(own) }))
    .filter(({ people }) => people > 0 && people >= smallest)
    .sort((a, b) => b.reached / b.people - a.reached / a.people || (a.group < b.group ? -1 : 1));
  const [best] = judged;
  if (best === undefined || best.reached === 0 || judged.length < 2)
    return new Map([...byGroup.keys()].map((group) => [group, uncompared]));
  const others = byGroup.get(best.group) ?? [];
  return new Map(
    [...byGroup].map(([group, own]) => {
      const enough = judged.some((one) => one.group === group);
      const [overall, alike] = [[pairOf(own, others)], strataOf(own, others)];
      return [
        group,
        {
          toBest: ratioOf(overall),
          judgement: judge(enough, overall),
          toBestAmongAlike: ratioOf(alike),
          judgementAmongAlike: judge(enough, alike),
        },
      ];
    }),
  );
}

interface Amounts {
  readonly people: number;
  readonly reached: number;
}

interface Pair {
  readonly own: Amounts;
  readonly best: Amounts;
}

function strataOf(own: readonly ComparedPart[], best: readonly ComparedPart[]): readonly Pair[] {
  const strata = [...new Set(own.map(({ stratum }) => stratum))].sort();
  return strata.map((wanted) => {
    const within = (parts: readonly ComparedPart[]) => parts.filter(({ stratum }) => stratum === wanted);
    return pairOf(within(own), within(best));
  });
}

function ratioOf(pairs: readonly Pair[]): number | null {
  let [numerator, denominator] = [0, 0];
  for (const { own, best } of pairs) {
    const both = own.people + best.people;
    numerator += (own.reached * best.people) / both;
    denominator += (best.reached * own.people) / both;
  }
  return denominator === 0 ? null : numerator / denominator;
}

function judge(enough: boolean, pairs: readonly Pair[]): Judgement {
  const ratio = ratioOf(pairs);
  if (!enough || ratio === null) return 'not-judged';
  return ratio < fourFifths || deviation(pairs) < -significant ? 'disadvantaged' : 'even';
}

/** By how many standard deviations fewer or more came so far than would if both were one group. */
function deviation(pairs: readonly Pair[]): number {
  let [difference, variance] = [0, 0];
  for (const { own, best } of pairs) {
    const [people, reached] = [own.people + best.people, own.reached + best.reached];
    if (people <= 1) continue;
    difference += own.reached - (own.people * reached) / people;
    variance += (own.people * best.people * reached * (people - reached)) / (people ** 2 * (people - 1));
  }
  return variance === 0 ? 0 : difference / Math.sqrt(variance);
}

function pairOf(own: readonly ComparedPart[], best: readonly ComparedPart[]): Pair {
  return { own: sumOf(own), best: sumOf(best) };
}

function sumOf(parts: readonly ComparedPart[]): Amounts {
  return {
    people: parts.reduce((sum, { people }) => sum + people, 0),
    reached: parts.reduce((sum, { reached }) => sum + reached, 0),
  };
}
