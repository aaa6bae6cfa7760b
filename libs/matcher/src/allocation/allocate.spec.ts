import fc from 'fast-check';
import { allocate, Allocation } from './allocate';
import { bestAllocation } from './exact.fixture';
import { AllocationRound } from './round';
import { crowdedRound, roundOf, smallRound, shuffled } from './small-round.fixture';

const runs = { numRuns: 300 };

describe('allocate', () => {
  test('gives nobody the same employer twice, more than asked for or what is no candidate, and no vacancy too many', () => {
    fc.assert(
      fc.property(smallRound, (round) => {
        const allocation = allocate(round);
        const load = new Int32Array(round.vacancies.ids.length);
        for (let p = 0; p < round.people.ids.length; p += 1) {
          const given = givenTo(round, allocation, p);
          expect(given.length).toBeLessThanOrEqual(round.people.demand[p] as number);
          expect(new Set(given.map(({ employer }) => employer)).size).toBe(given.length);
          for (const { candidate, vacancy } of given) {
            expect(candidate).toBeGreaterThanOrEqual(round.candidates.offsets[p] as number);
            expect(candidate).toBeLessThan(round.candidates.offsets[p + 1] as number);
            load[vacancy] = (load[vacancy] as number) + 1;
          }
        }
        load.forEach((taken, v) => expect(taken).toBeLessThanOrEqual(round.vacancies.capacity[v] as number));
      }),
      runs,
    );
  });

  test('fills as many slots of a stage as an exhaustive search does, and its best score lies between score and bound', () => {
    fc.assert(
      fc.property(smallRound, (round) => {
        const { stages, stageOf } = allocate(round);
        stages.forEach((stage, at) => {
          const best = bestAllocation(round, stage.places, (p) => stageOf[p] === at);
          expect(stage.filled).toBe(best.filled);
          expect(stage.mostFillable).toBe(best.filled);
          expect(stage.score).toBeLessThanOrEqual(best.score);
          expect(stage.scoreBound).toBeGreaterThanOrEqual(best.score);
          expect(best.score - stage.score).toBeLessThanOrEqual(2 * stage.filled);
        });
      }),
      runs,
    );
  });

  test.each([1, 2, 3])(
    'proves a crowded round to be within .1 %% of the best, and the same in another order (%i)',
    (seed) => {
      const round = crowdedRound(seed);
      const allocation = allocate(round);
      expect(allocation.stages).toHaveLength(6);
      for (const { filled, mostFillable, gap } of allocation.stages) {
        expect(filled).toBe(mostFillable);
        expect(gap).toBeGreaterThanOrEqual(0);
        expect(gap).toBeLessThan(0.001);
      }
      const load = new Int32Array(round.vacancies.ids.length);
      for (const candidate of allocation.candidates) load[round.candidates.vacancy[candidate] as number]! += 1;
      expect([...load].filter((taken, v) => taken > (round.vacancies.capacity[v] as number))).toEqual([]);
      const other = shuffled(round, seed);
      expect(byId(other, allocate(other))).toEqual(byId(round, allocation));
    },
  );

  test('gives a tier what it would get alone, whatever the tiers after it want', () => {
    fc.assert(
      fc.property(smallRound, (round) => {
        const first = Math.min(...round.people.tier);
        const alone = {
          ...round,
          people: {
            ...round.people,
            demand: round.people.demand.map((d, p) => (round.people.tier[p] === first ? d : 0)),
          },
        };
        const [all, only] = [allocate(round), allocate(alone)];
        round.people.tier.forEach((tier, p) => {
          if (tier === first) expect(givenTo(round, all, p)).toEqual(givenTo(alone, only, p));
        });
      }),
      runs,
    );
  });

  test('gives the same by id for people and vacancies in any order', () => {
    fc.assert(
      fc.property(smallRound, fc.integer(), (round, salt) => {
        const other = shuffled(round, salt);
        expect(byId(other, allocate(other))).toEqual(byId(round, allocate(round)));
      }),
      runs,
    );
  });

  test('gives the same twice, and scores within the gap of each other for every seed', () => {
    fc.assert(
      fc.property(smallRound, fc.integer({ min: 0, max: 1e6 }), (round, seed) => {
        const once = allocate(round);
        expect(allocate(round)).toEqual(once);
        const [stage] = once.stages;
        const [other] = allocate({ ...round, seed }).stages;
        expect(other?.filled).toBe(stage?.filled);
        expect(other?.score ?? 0).toBeLessThanOrEqual(stage?.scoreBound ?? 0);
      }),
      runs,
    );
  });

  test('fills a slot even where everybody on the way to it loses by it', () => {
    const steps = [0, 1, 2, 3, 4, 5];
    const vacancies = [...steps, 6].map((v) => ({ id: `v${v}`, employer: v, capacity: 1 }));
    const person = { tier: 0, demand: 1, entitled: true };
    const round = roundOf(
      [
        { ...person, id: 'last', candidates: [[0, 0]] },
        ...steps.map((v) => ({ ...person, id: `p${v}`, candidates: [[v, 1_000] as const, [v + 1, 0] as const] })),
      ],
      vacancies,
      1,
    );
    const [stage] = allocate(round).stages;
    expect(stage).toMatchObject({ filled: 7, mostFillable: 7, score: 0, bonus: 12_000 });
    expect(stage?.scoreBound).toBeLessThanOrEqual(7 * 2);
  });

  test('has one stage per tier, whoever has nothing to choose from', () => {
    fc.assert(
      fc.property(smallRound, (round) => {
        const { stages } = allocate(round);
        const expected = new Set(
          round.people.tier.map((tier, p) => 2 * tier + (round.people.entitled[p] === 1 ? 0 : 1)),
        );
        expect(stages.map(({ tier, entitled }) => 2 * tier + (entitled ? 0 : 1))).toEqual([...expected].sort());
      }),
      runs,
    );
    const nothing = roundOf(
      [1, 0, 1].map((tier, p) => ({ id: `p${p}`, tier, demand: 1, entitled: true, candidates: [] })),
      [],
      1,
    );
    expect(allocate(nothing).stages).toMatchObject([
      { tier: 0, people: 1, wanted: 1, filled: 0, gap: 0 },
      { tier: 1, people: 2, wanted: 2, filled: 0, gap: 0 },
    ]);
    expect(allocate(roundOf([], [], 1))).toMatchObject({ stages: [], gap: 0 });
  });

  test('the seed decides between equals', () => {
    const winners = new Set(
      Array.from({ length: 20 }, (_, seed) => {
        const round = oneFor(['a', 'b', 'c'], seed);
        return Object.entries(byId(round, allocate(round))).find(([, given]) => given.length > 0)?.[0];
      }),
    );
    expect([...winners].sort()).toEqual(['a', 'b', 'c']);
  });

  test('refuses arrays that do not fit together', () => {
    const round = oneFor(['a'], 1);
    expect(() => allocate({ ...round, people: { ...round.people, tier: new Uint8Array(2) } })).toThrow(RangeError);
    const employer = Int32Array.of(-1);
    expect(() => allocate({ ...round, vacancies: { ...round.vacancies, employer } })).toThrow(RangeError);
    expect(() => allocate({ ...round, candidates: { ...round.candidates, score: Int16Array.of(1_001) } })).toThrow(
      RangeError,
    );
    expect(() => allocate({ ...round, candidates: { ...round.candidates, vacancy: Int32Array.of(7) } })).toThrow(
      RangeError,
    );
  });
});

interface Given {
  readonly candidate: number;
  readonly vacancy: number;
  readonly employer: number;
}

function givenTo({ candidates, vacancies }: AllocationRound, allocation: Allocation, p: number): Given[] {
  return Array.from(allocation.candidates.subarray(allocation.offsets[p], allocation.offsets[p + 1]), (candidate) => {
    const vacancy = candidates.vacancy[candidate] as number;
    return { candidate, vacancy, employer: vacancies.employer[vacancy] as number };
  });
}

function byId(round: AllocationRound, allocation: Allocation): Record<string, readonly (string | undefined)[]> {
  return Object.fromEntries(
    round.people.ids.map((id, p) => [
      id,
      givenTo(round, allocation, p)
        .map(({ vacancy }) => round.vacancies.ids[vacancy])
        .sort(),
    ]),
  );
}

function oneFor(ids: readonly string[], seed: number): AllocationRound {
  return {
    people: {
      ids,
      tier: new Uint8Array(ids.length),
      demand: new Uint8Array(ids.length).fill(1),
      entitled: new Uint8Array(ids.length).fill(1),
    },
    vacancies: { ids: ['v'], employer: Int32Array.of(0), capacity: Int32Array.of(1) },
    candidates: {
      offsets: Int32Array.from({ length: ids.length + 1 }, (_, p) => p),
      vacancy: new Int32Array(ids.length),
      score: new Int16Array(ids.length).fill(500),
    },
    seed,
  };
}
