import fc from 'fast-check';
import { drawnOrder } from './lot';
import { AllocationRound } from './round';

export interface PersonDraft {
  readonly tier: number;
  readonly demand: number;
  readonly entitled: boolean;
  /** Vacancy and score. */
  readonly candidates: readonly (readonly [number, number])[];
}

export interface VacancyDraft {
  readonly employer: number;
  readonly capacity: number;
}

export function roundOf(
  people: readonly (PersonDraft & { readonly id: string })[],
  vacancies: readonly (VacancyDraft & { readonly id: string })[],
  seed: number,
): AllocationRound {
  const rows = people.map(({ candidates }) => candidates);
  const offsets = new Int32Array(people.length + 1);
  rows.forEach((row, p) => (offsets[p + 1] = (offsets[p] as number) + row.length));
  return {
    people: {
      ids: people.map(({ id }) => id),
      tier: Uint8Array.from(people, ({ tier }) => tier),
      demand: Uint8Array.from(people, ({ demand }) => demand),
      entitled: Uint8Array.from(people, ({ entitled }) => (entitled ? 1 : 0)),
    },
    vacancies: {
      ids: vacancies.map(({ id }) => id),
      employer: Int32Array.from(vacancies, ({ employer }) => employer),
      capacity: Int32Array.from(vacancies, ({ capacity }) => capacity),
    },
    candidates: {
      offsets,
      vacancy: Int32Array.from(rows.flatMap((row) => row.map(([vacancy]) => vacancy))),
      score: Int16Array.from(rows.flatMap((row) => row.map(([, score]) => score))),
    },
    seed,
  };
}

const mostly = <T>(usual: T, rare: T) =>
  fc.oneof({ arbitrary: fc.constant(usual), weight: 4 }, { arbitrary: fc.constant(rare), weight: 1 });

/** Up to seven people who want the places of up to six vacancies of three employers: contested, and small enough to try everything. */
export const smallRound: fc.Arbitrary<AllocationRound> = fc
  .array(fc.record({ employer: fc.nat(2), capacity: mostly(1, 2) }), { minLength: 3, maxLength: 6 })
  .chain((vacancies) => {
    const score = fc.oneof(fc.nat(1_000), fc.constantFrom(0, 500, 1_000));
    const person = fc.record({
      tier: mostly(0, 1),
      demand: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constant(2)),
      entitled: mostly(true, false),
      candidates: fc.uniqueArray(fc.tuple(fc.nat(vacancies.length - 1), score), {
        selector: ([vacancy]) => vacancy,
      }),
    });
    const people = fc.array(person, { minLength: 2, maxLength: 7, size: 'max' });
    return fc.tuple(people, fc.nat(1_000)).map(([drafts, seed]) =>
      roundOf(
        drafts.map((one, p) => ({ ...one, id: `p${p}` })),
        vacancies.map((one, v) => ({ ...one, id: `v${v}` })),
        seed,
      ),
    );
  });

/** 1,500 people who want three places each of 150 vacancies with too few, of 60 employers; long lists of candidates among them. */
export function crowdedRound(seed: number): AllocationRound {
  let state = seed;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const vacancies = Array.from({ length: 150 }, (_, v) => ({
    id: `v${v}`,
    employer: below(60),
    capacity: 1 + below(30),
  }));
  const worth = vacancies.map(() => below(400));
  const people = Array.from({ length: 1_500 }, (_, p) => {
    const chosen = new Set(Array.from({ length: below(20) === 0 ? 80 : 12 }, () => below(vacancies.length)));
    const candidates = Array.from(chosen, (v): [number, number] => [v, (worth[v] as number) + below(600)]);
    return { id: `p${p}`, tier: below(3), demand: 3, entitled: below(4) > 0, candidates };
  });
  return roundOf(people, vacancies, seed);
}

/** The same round with people, vacancies and every person's candidates in another order, and the employers numbered otherwise. */
export function shuffled(round: AllocationRound, salt: number): AllocationRound {
  const people = drawnOrder(round.people.ids, salt);
  const vacancies = drawnOrder(round.vacancies.ids, salt + 1);
  const { offsets, vacancy, score } = round.candidates;
  return roundOf(
    Array.from(people, (p) => ({
      id: round.people.ids[p] as string,
      tier: round.people.tier[p] as number,
      demand: round.people.demand[p] as number,
      entitled: round.people.entitled[p] === 1,
      candidates: Array.from(vacancy.subarray(offsets[p], offsets[p + 1]), (v, at): [number, number] => [
        vacancies.indexOf(v),
        score[(offsets[p] as number) + at] as number,
      ]).reverse(),
    })),
    Array.from(vacancies, (v) => ({
      id: round.vacancies.ids[v] as string,
      employer: 100 - (round.vacancies.employer[v] as number),
      capacity: round.vacancies.capacity[v] as number,
    })),
    round.seed,
  );
}
