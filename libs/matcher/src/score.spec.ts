import fc from 'fast-check';
import { options, personWith, vacancyWith } from './sample.fixture';
import { contributionsOf, scoreOf, weights } from './score';
import { MatchPerson, MatchVacancy } from './types';

const contribution = (component: string, person: Partial<MatchPerson>, vacancy: Partial<MatchVacancy> = {}) =>
  contributionsOf(personWith(person), vacancyWith(vacancy), options).find((one) => one.component === component);

describe('the score', () => {
  it('weighs to a thousand', () => {
    expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBe(1000);
  });

  it.each<[string, Partial<MatchPerson>, Partial<MatchVacancy>, number]>([
    ['occupation', { occupationsWanted: ['5120'] }, {}, 1000],
    ['occupation', { occupationsWanted: ['5131'], occupationsHeld: [] }, {}, 500],
    ['occupation', { occupationsWanted: ['5129'], occupationsHeld: [] }, {}, 800],
    ['occupation', { occupationsWanted: ['7112'], occupationsHeld: [{ occupation: '5120', months: 3 }] }, {}, 800],
    ['occupation', { occupationsWanted: ['7112'], occupationsHeld: [] }, {}, 0],
    ['skills', {}, {}, 0],
    ['skills', { skills: [{ skill: 'noodles', level: 'basic' }] }, {}, 1000],
    ['experience', {}, {}, 500],
    ['experience', { occupationsHeld: [{ occupation: '5120', months: 400 }] }, {}, 1000],
    ['wage', {}, {}, 667],
    ['wage', { wageFloorFen: 400_000 }, {}, 500],
    ['wage', { wageFloorFen: 100_000 }, {}, 1000],
    ['distance', {}, {}, 200],
    ['distance', {}, { place: '620102001' }, 800],
  ])('values %s of %j and %j', (component, person, vacancy, value) => {
    expect(contribution(component, person, vacancy)).toMatchObject({ value, neutral: false });
  });

  it.each<[string, Partial<MatchPerson>, Partial<MatchVacancy>]>([
    ['occupation', {}, { occupation: null }],
    ['occupation', { occupationsWanted: [], occupationsHeld: [] }, {}],
    ['occupation', {}, { occupation: 'csco-2022:40301' }],
    ['skills', {}, { requirements: [] }],
    ['experience', { occupationsHeld: [] }, {}],
    ['wage', { wageFloorFen: null }, {}],
    ['wage', {}, { wage: null }],
    ['distance', {}, { place: null }],
    ['distance', { acceptsDormitory: true }, { place: '310115', dormitory: true }],
  ])('takes the neutral half for %s when nothing is known: %j and %j', (component, person, vacancy) => {
    expect(contribution(component, person, vacancy)).toMatchObject({ value: 500, neutral: true });
  });

  it('is the same whatever the protected attributes are', () => {
    const groups = ['disabled', 'migrant-worker', 'older-person', 'veteran', 'zero-employment-family', 'relocated'];
    const plain = scoreOf(personWith(), vacancyWith(), options);
    fc.assert(
      fc.property(
        fc.record({
          birthMonth: fc
            .tuple(fc.integer({ min: 1930, max: 2009 }), fc.integer({ min: 1, max: 12 }))
            .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
          groups: fc.subarray(groups),
          accommodationNeeds: fc.subarray(['wheelchair-access', 'seated-work', 'sign-language']),
          sex: fc.constantFrom('female', 'male'),
          ethnicity: fc.constantFrom('han', 'hui', 'tibetan', 'dongxiang'),
          hukou: fc.constantFrom('rural', 'urban', '620102', '310115'),
        }),
        (attributes) => {
          const person = { ...personWith(), ...attributes };
          expect(scoreOf(person, vacancyWith(), options)).toBe(plain);
        },
      ),
    );
  });
});
