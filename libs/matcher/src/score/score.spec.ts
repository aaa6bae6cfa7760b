import fc from 'fast-check';
import { MatchPerson } from '../facts/person';
import { MatchVacancy } from '../facts/vacancy';
import { options, personWith, vacancyWith } from '../matching/sample.fixture';
import { anyPerson, anyVacancy, someParameters } from '../matching/world.fixture';
import { defaultScoreParameters } from './parameters';
import { contributionsOf, scoreOf } from './score';

const held = (occupation: string, months: number, endedOn: string | null = null) => ({ occupation, months, endedOn });
const lanzhou = { latitude: 36.05, longitude: 103.83 };
const contribution = (component: string, person: Partial<MatchPerson>, vacancy: Partial<MatchVacancy> = {}) =>
  contributionsOf(personWith(person), vacancyWith(vacancy), options).find((one) => one.component === component);

describe('the score', () => {
  it('weighs to a thousand', () => {
    expect(Object.values(defaultScoreParameters.weights).reduce((sum, weight) => sum + weight, 0)).toBe(1000);
  });

  it.each<[string, Partial<MatchPerson>, Partial<MatchVacancy>, number]>([
    ['field', {}, {}, 1000],
    ['field', { occupationsWanted: ['5131'], occupationsHeld: [] }, {}, 1000],
    ['field', { occupationsWanted: ['7112'], occupationsHeld: [] }, {}, 0],
    ['occupation', { occupationsWanted: ['5120'] }, {}, 1000],
    ['occupation', { occupationsWanted: ['5131'], occupationsHeld: [] }, {}, 500],
    ['occupation', { occupationsWanted: ['5129'], occupationsHeld: [] }, {}, 800],
    ['occupation', { occupationsWanted: ['7112'], occupationsHeld: [held('5120', 3)] }, {}, 800],
    ['occupation', { occupationsWanted: ['7112'], occupationsHeld: [] }, {}, 0],
    ['skills', {}, {}, 712],
    ['skills', { skills: [{ skill: 'knife-work', level: 'basic', verified: true }] }, {}, 750],
    ['skills', { skills: [{ skill: 'welding', level: 'basic', verified: true }] }, {}, 500],
    ['experience', {}, {}, 750],
    ['experience', { occupationsHeld: [held('5120', 400)] }, {}, 1000],
    ['experience', { occupationsHeld: [held('5120', 36, '2021-03-02')] }, {}, 750],
    ['experience', { occupationsHeld: [held('7112', 36)] }, {}, 500],
    ['wage', {}, {}, 666],
    ['wage', { wageFloorFen: 400_000 }, {}, 500],
    ['wage', { wageFloorFen: 100_000 }, {}, 1000],
    ['distance', {}, {}, 200],
    ['distance', {}, { place: '620102001' }, 800],
    ['distance', { position: lanzhou }, { position: { ...lanzhou, latitude: 36.14 } }, 600],
    ['hours', { hoursWished: { min: 35, max: 40 } }, { hoursPerWeek: 40 }, 1000],
    ['hours', { hoursWished: { min: 35, max: 40 } }, { hoursPerWeek: 44 }, 800],
    ['hours', { hoursWished: { min: 35, max: 40 } }, { hoursPerWeek: 10 }, 0],
    ['stability', { stabilityWished: 'stable' }, {}, 800],
    ['stability', { stabilityWished: 'flexible' }, {}, 200],
    ['setting', { settingWished: 'near-home' }, {}, 1000],
    ['setting', { settingWished: 'away' }, {}, 0],
    ['freshness', {}, { publishedOn: '2026-02-15' }, 750],
    ['freshness', {}, { publishedOn: '2025-02-15' }, 0],
    ['acceptance', {}, { acceptance: 420 }, 420],
  ])('values %s of %j and %j', (component, person, vacancy, value) => {
    expect(contribution(component, person, vacancy)).toMatchObject({ value, neutral: false });
  });

  it.each<[string, Partial<MatchPerson>, Partial<MatchVacancy>]>([
    ['field', {}, { occupation: null }],
    ['occupation', {}, { occupation: null }],
    ['occupation', { occupationsWanted: [], occupationsHeld: [] }, {}],
    ['occupation', {}, { occupation: 'csco-2022:40301' }],
    ['skills', {}, { requirements: [] }],
    ['skills', { skills: [] }, {}],
    ['experience', { occupationsHeld: [] }, {}],
    ['wage', { wageFloorFen: null }, {}],
    ['wage', {}, { wage: null }],
    ['distance', {}, { place: null }],
    ['distance', { acceptsDormitory: true }, { place: '310115', dormitory: true }],
    ['hours', { hoursWished: { min: 35, max: 40 } }, {}],
    ['hours', {}, { hoursPerWeek: 40 }],
    ['stability', { stabilityWished: 'stable' }, { contractKind: null }],
    ['setting', {}, {}],
    ['freshness', {}, {}],
    ['acceptance', {}, {}],
  ])('takes the neutral half for %s when nothing is known: %j and %j', (component, person, vacancy) => {
    expect(contribution(component, person, vacancy)).toMatchObject({ value: 500, neutral: true });
  });

  it('never falls by a further skill, or by a better level or proof of one', () => {
    const skill = fc.record({
      skill: fc.constantFrom('knife-work', 'noodles', 'till', 'welding', 'english'),
      level: fc.constantFrom('basic', 'intermediate', 'advanced', 'expert'),
      verified: fc.boolean(),
    });
    fc.assert(
      fc.property(anyPerson, anyVacancy, skill, (person, vacancy, more) => {
        const after = { ...person, skills: [...person.skills, more] };
        expect(scoreOf(after, vacancy, someParameters)).toBeGreaterThanOrEqual(
          scoreOf(person, vacancy, someParameters),
        );
      }),
      { numRuns: 1000 },
    );
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
