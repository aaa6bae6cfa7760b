import fc from 'fast-check';
import { placementRateOfRegistered } from '../definitions/placement-rate-of-registered.metric';
import { resolveIdentities } from '../identity';
import { link } from '../identity.fixture';
import { PersonLife } from './life';
import { livesOf, PersonFacts } from './lives';
import { asked, known, registered, work } from './sample-life.fixture';

const nothing: PersonFacts = {
  identities: resolveIdentities([], 0),
  people: [],
  education: [],
  memberships: [],
  registrations: [],
  placements: [],
  retention: [],
  steps: [],
  answers: [],
  enrolments: [],
  awards: [],
  earnings: [],
  households: [],
};
const person = (personId: string, sex: string) =>
  known({ personId, residence: '620102001', sex, birthMonth: '1990-05', channel: 'self' });

describe('lives', () => {
  it('are one of records held for one person, with the facts of all of them and the attributes of the one that stands for it', () => {
    const [life, ...others] = livesOf({
      ...nothing,
      identities: resolveIdentities([link('merged', 'b', 'a')], 9),
      people: [person('a', 'male'), person('b', 'female')],
      education: [known({ personId: 'a', education: 'bachelor' })],
      memberships: [known({ personId: 'a', group: 'veteran', from: '2020-01-01', to: null })],
      registrations: [registered('2026-03-10', { personId: 'a' }), registered('2026-03-12', { personId: 'b' })],
      placements: [work({ personId: 'a' })],
    });
    expect(others).toEqual([]);
    expect(life).toMatchObject({
      personId: 'b',
      recordIds: ['b', 'a'],
      person: { sex: 'female' },
      education: { education: 'bachelor' },
      memberships: [{ group: 'veteran' }],
      registrations: [{ openedOn: '2026-03-10' }, { openedOn: '2026-03-12' }],
      placements: [{ employerId: 'e1' }],
    });
  });

  it('are no more of those registered after a merge, and no more of them placed than registered', () => {
    const anybody = fc.constantFrom('a', 'b', 'c', 'd');
    const registrations = fc.array(fc.tuple(anybody, fc.constantFrom('2026-02-15', '2026-03-01', '2026-03-20')));
    const placements = fc.array(fc.tuple(anybody, fc.constantFrom('2026-02-01', '2026-03-21', '2026-05-01')));
    const rate = (lives: readonly PersonLife[]) => {
      const { value } = asked(placementRateOfRegistered, lives).total;
      return value.measure === 'ratio' ? value : { numerator: NaN, denominator: NaN };
    };
    fc.assert(
      fc.property(registrations, placements, anybody, anybody, (opened, started, survivor, absorbed) => {
        fc.pre(survivor !== absorbed);
        const facts = {
          ...nothing,
          registrations: opened.map(([personId, on]) => registered(on, { personId })),
          placements: started.map(([personId, startedOn]) => work({ personId, startedOn })),
        };
        const identities = resolveIdentities([link('merged', survivor, absorbed)], 9);
        const [apart, merged] = [rate(livesOf(facts)), rate(livesOf({ ...facts, identities }))];
        expect(merged.denominator).toBeLessThanOrEqual(apart.denominator);
        expect(merged.numerator).toBeLessThanOrEqual(merged.denominator);
      }),
    );
  });
});
