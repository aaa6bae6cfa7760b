import { Ledger } from './ledger';
import { UnmetGuarantee } from './unmet';

/** What vacancies of one group lack, in the caller's numbering, as of one occupation in one township. */
export interface Shortage {
  readonly group: number;
  readonly vacancies: number;
  readonly places: number;
  /** Vacancies where one place more fills one slot more of the entitled. */
  readonly short: number;
  /** The mean over its places of what one more would gain in the entitled people's last tier, in points. */
  readonly meanPrice: number;
  /** Missing recommendations that one more vacancy, like the group's most wanted one but of another employer, would bring at once. */
  readonly relief: number;
}

/** Where one more vacancy would remove most unmet guarantees: `groupOf` has the group of each vacancy; the most relief comes first. */
export function shortages(ledger: Ledger, unmet: readonly UnmetGuarantee[], groupOf: Int32Array): readonly Shortage[] {
  const { round, allocation } = ledger;
  const { offsets, vacancy } = round.candidates;
  const { capacity } = round.vacancies;
  const waiting = new Int32Array(capacity.length);
  for (const { person } of unmet)
    for (let i = offsets[person]!; i < offsets[person + 1]!; i += 1) waiting[vacancy[i]!]! += 1;

  const entitled = allocation.stages.filter((stage) => stage.entitled);
  const last = entitled.at(-1);
  const sums = new Map<number, Shortage>();
  groupOf.forEach((group, v) => {
    const sum = sums.get(group) ?? { group, vacancies: 0, places: 0, short: 0, meanPrice: 0, relief: 0 };
    const places = sum.places + capacity[v]!;
    const priced = sum.meanPrice * sum.places + (last?.price[v] ?? 0) * capacity[v]!;
    sums.set(group, {
      group,
      vacancies: sum.vacancies + 1,
      places,
      short: sum.short + (entitled.some(({ short }) => short[v] === 1) ? 1 : 0),
      meanPrice: places === 0 ? 0 : priced / places,
      relief: Math.max(sum.relief, Math.min(capacity[v]!, waiting[v]!)),
    });
  });
  return [...sums.values()].sort((a, b) => b.relief - a.relief || b.short - a.short || a.group - b.group);
}

/** Unmet guarantees of the people of one group, in the caller's numbering. */
export interface UnmetGroup {
  readonly group: number;
  readonly people: number;
  /** Nothing in reach at all: what a training seat, a bus or a vacancy of another kind would change. */
  readonly withoutVacancy: number;
  readonly missingForWantOfEmployers: number;
  readonly missingForWantOfPlaces: number;
}

/** The unmet guarantees by group: `groupOf` has the group of each person; most missing comes first. */
export function unmetByGroup(unmet: readonly UnmetGuarantee[], groupOf: Int32Array): readonly UnmetGroup[] {
  const groups = new Map<number, UnmetGroup>();
  for (const one of unmet) {
    const group = groupOf[one.person]!;
    const sum = groups.get(group);
    groups.set(group, {
      group,
      people: (sum?.people ?? 0) + 1,
      withoutVacancy: (sum?.withoutVacancy ?? 0) + (one.reason === 'no-vacancy' ? 1 : 0),
      missingForWantOfEmployers: (sum?.missingForWantOfEmployers ?? 0) + one.missingForWantOfEmployers,
      missingForWantOfPlaces: (sum?.missingForWantOfPlaces ?? 0) + one.missingForWantOfPlaces,
    });
  }
  const missing = (one: UnmetGroup) => one.missingForWantOfEmployers + one.missingForWantOfPlaces;
  return [...groups.values()].sort((a, b) => missing(b) - missing(a) || a.group - b.group);
}
