import { allocatedRound, RoundPerson, RoundVacancy } from './allocated-round';
import { candidatesAtFirst, wideEnough } from './wide-enough';

const vacancies = (taken: number, all: number): readonly RoundVacancy[] =>
  Array.from({ length: all }, (_, at) => ({
    vacancyId: `v${String(at).padStart(4, '0')}`,
    employerId: `e${at}`,
    occupationGroup: null,
    township: null,
    places: at < taken ? 0 : 1,
  }));
const looking =
  (offered: readonly RoundVacancy[], looked: number[]) =>
  (person: number, most: number): RoundPerson => {
    looked.push(most);
    const suiting = offered.slice(0, most).map(({ vacancyId, employerId }) => ({ vacancyId, employerId, score: 500 }));
    return { personId: `p${person}`, tier: 0, guaranteed: 1, candidates: suiting };
  };
const held = (people: number, taken: number, all: number) => {
  const offered = vacancies(taken, all);
  const looked: number[] = [];
  const { allocated } = wideEnough(people, looking(offered, looked), (entrants) =>
    allocatedRound(entrants, offered, 1),
  );
  const given = [...allocated.given.values()].filter(({ candidates }) => candidates.length > 0).length;
  return { given, looked };
};

it('looks at a few where they do', () => {
  expect(held(3, 0, 100)).toEqual({ given: 3, looked: Array.from({ length: 3 }, () => candidatesAtFirst) });
});

it('looks further for whoever finds all places taken, and at nothing more for the others', () => {
  expect(held(2, 29, 100)).toEqual({ given: 2, looked: [30, 30, 120] });
  expect(held(1, 200, 300)).toEqual({ given: 1, looked: [30, 120, 480] });
});

it('ends where everything was looked at, or enough', () => {
  expect(held(1, 50, 50)).toEqual({ given: 0, looked: [30, 120] });
  expect(held(1, 900, 1000)).toEqual({ given: 0, looked: [30, 120, 480] });
});
