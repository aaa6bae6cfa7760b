import fc from 'fast-check';
import { allocate } from './allocate';
import { givenTo, ledgerOf } from './ledger';
import { AllocationRound } from './round';
import { shortages, unmetByGroup } from './shortage';
import { roundOf, smallRound } from './small-round.fixture';
import { unmetGuarantees } from './unmet';
import { whyNot } from './why-not';

const runs = { numRuns: 300 };
const person = { tier: 0, demand: 1, entitled: true };
const one = (id: string, capacity: number, employer = 0) => ({ id, employer, capacity });
const explained = (round: AllocationRound) => ledgerOf(round, allocate(round));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('unmetGuarantees', () => {
  test('says for everybody entitled and short what is missing, and names only vacancies that are full', () => {
    fc.assert(
      fc.property(smallRound, (round) => {
        const ledger = explained(round);
        const unmet = unmetGuarantees(ledger);
        for (let p = 0; p < round.people.ids.length; p += 1) {
          const missing = (round.people.demand[p] as number) - givenTo(ledger.allocation, p).length;
          const found = unmet.find((guarantee) => guarantee.person === p);
          if (round.people.entitled[p] === 0 || missing === 0) expect(found).toBeUndefined();
          else expect((found?.missingForWantOfEmployers ?? 0) + (found?.missingForWantOfPlaces ?? 0)).toBe(missing);
          for (const vacancy of found?.taken ?? [])
            expect((ledger.offsets[vacancy + 1] as number) - (ledger.offsets[vacancy] as number)).toBe(
              round.vacancies.capacity[vacancy],
            );
        }
      }),
      runs,
    );
  });

  test('nothing in reach, too few employers, places taken by a tier before and by an equal', () => {
    const people = [
      { ...person, id: 'nowhere', candidates: [] },
      { ...person, id: 'one-employer', demand: 2, candidates: [[0, 500] as const, [1, 500] as const] },
      { ...person, id: 'winner', candidates: [[2, 900] as const] },
      { ...person, id: 'equal', candidates: [[2, 500] as const] },
      { ...person, id: 'later', tier: 1, candidates: [[2, 1_000] as const] },
    ];
    const ledger = explained(roundOf(people, [one('a', 9), one('b', 9), one('c', 1, 1)], 1));
    expect(unmetGuarantees(ledger)).toMatchObject([
      { person: 0, reason: 'no-vacancy', missingForWantOfEmployers: 1, onlyFromEquals: false },
      { person: 1, reason: 'too-few-employers', given: 1, employers: 1, missingForWantOfPlaces: 0 },
      { person: 3, reason: 'places-taken', taken: [2], takenBefore: 0, takenByEquals: 1, onlyFromEquals: true },
      { person: 4, reason: 'places-taken', taken: [2], takenBefore: 1, takenByEquals: 0, onlyFromEquals: false },
    ]);
  });
});

describe('short of places', () => {
  test('one place more fills one slot more exactly where the round says so', () => {
    fc.assert(
      fc.property(smallRound, fc.nat(), (drawn, pick) => {
        const round = {
          ...drawn,
          people: {
            ...drawn.people,
            tier: new Uint8Array(drawn.people.ids.length),
            entitled: drawn.people.entitled.map(() => 1),
          },
        };
        const vacancy = pick % round.vacancies.ids.length;
        const capacity = round.vacancies.capacity.with(vacancy, (round.vacancies.capacity[vacancy] as number) + 1);
        const [stage] = allocate(round).stages;
        const [more] = allocate({ ...round, vacancies: { ...round.vacancies, capacity } }).stages;
        expect(more?.filled).toBe((stage?.filled ?? 0) + (stage?.short[vacancy] ?? 0));
      }),
      runs,
    );
  });

  test('by group: the relief one more vacancy brings, its price, and whom no vacancy of the kind would help', () => {
    const seeker = (id: string, vacancy: number) => ({ ...person, id, candidates: [[vacancy, 500] as const] });
    const round = roundOf(
      [seeker('a', 0), seeker('b', 0), seeker('c', 0), seeker('d', 1), { ...person, id: 'e', candidates: [] }],
      [one('scarce', 1), one('plenty', 5, 1)],
      1,
    );
    const ledger = explained(round);
    const unmet = unmetGuarantees(ledger);
    expect(shortages(ledger, unmet, Int32Array.of(7, 8))).toMatchObject([
      { group: 7, vacancies: 1, places: 1, short: 1, relief: 1 },
      { group: 8, vacancies: 1, places: 5, short: 0, relief: 0, meanPrice: 0 },
    ]);
    expect(unmetByGroup(unmet, Int32Array.of(1, 1, 1, 1, 2))).toEqual([
      { group: 1, people: 2, withoutVacancy: 0, missingForWantOfEmployers: 0, missingForWantOfPlaces: 2 },
      { group: 2, people: 1, withoutVacancy: 1, missingForWantOfEmployers: 1, missingForWantOfPlaces: 0 },
    ]);
  });
});

describe('whyNot', () => {
  test('what went to others was worth no more to the person than its price, but for the step of the auction', () => {
    fc.assert(
      fc.property(smallRound, (round) => {
        const ledger = explained(round);
        const outcomes: string[] = [];
        for (let p = 0; p < round.people.ids.length; p += 1) {
          for (let i = round.candidates.offsets[p] as number; i < (round.candidates.offsets[p + 1] as number); i += 1) {
            const why = whyNot(ledger, p, i);
            outcomes.push(why.outcome);
            expect(why.outcome === 'recommended').toBe(givenTo(ledger.allocation, p).includes(i));
            if (why.outcome !== 'worth-more-to-others') continue;
            expect(why.worth).toBeLessThanOrEqual(why.price + 2);
            expect(why.takers.before + why.takers.equals).toBe(
              round.vacancies.capacity[round.candidates.vacancy[i] as number],
            );
          }
        }
        expect(outcomes.filter((outcome) => outcome === 'recommended')).toHaveLength(
          sum(ledger.allocation.stages.map(({ filled }) => filled)),
        );
      }),
      runs,
    );
  });

  test('a better one, the same employer, a tier before, and others to whom it is worth more', () => {
    const people = [
      { ...person, id: 'a', candidates: [[0, 900] as const, [1, 800] as const, [2, 700] as const] },
      { ...person, id: 'b', candidates: [[0, 500] as const, [2, 450] as const] },
      { ...person, id: 'c', tier: 1, candidates: [[0, 999] as const] },
    ];
    const ledger = explained(roundOf(people, [one('x', 1), one('y', 1), one('z', 1, 1)], 1));
    expect(whyNot(ledger, 0, 0)).toEqual({ outcome: 'recommended' });
    expect(whyNot(ledger, 0, 1)).toEqual({ outcome: 'same-employer', instead: 0, score: 900 });
    expect(whyNot(ledger, 0, 2)).toEqual({ outcome: 'better-ones', score: 900 });
    expect(whyNot(ledger, 1, 3)).toMatchObject({
      outcome: 'worth-more-to-others',
      lowestScore: 900,
      takers: { equals: 1 },
    });
    expect(whyNot(ledger, 2, 5)).toEqual({ outcome: 'taken-before', takers: { before: 1, equals: 0 } });
  });
});
