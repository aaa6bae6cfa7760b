import { MatchPerson } from '../facts/person';
import { MatchRequirement, MatchVacancy } from '../facts/vacancy';
import { options, personWith, vacancyWith } from '../matching/sample.fixture';
import { constraints, traceOf, unmet } from './constraints';

const without = (person: Partial<MatchPerson>, vacancy: Partial<MatchVacancy> = {}) =>
  unmet(personWith(person), vacancyWith(vacancy), options).map(({ rule }) => rule);
const refusal = (reason: string | null, refusedOn = '2026-02-20') => ({ vacancyId: 'vacancy-1', reason, refusedOn });
const needing = (...requirements: readonly MatchRequirement[]) => ({ requirements });

describe('hard constraints', () => {
  it('all hold for a vacancy that suits', () => {
    expect(without({})).toEqual([]);
  });

  it.each<[string, Partial<MatchPerson>, Partial<MatchVacancy>]>([
    ['vacancy-open', {}, { open: false }],
    ['vacancy-open', {}, { expiresOn: '2026-03-02' }],
    ['vacancy-lawful', {}, { lawful: false }],
    ['employer-in-good-standing', {}, { employerStanding: 'suspended' }],
    ['employer-in-good-standing', {}, { employerStanding: 'unverified' }],
    ['minimum-wage', {}, { minimumWageFen: 400_001 }],
    ['one-public-post', { holdsPublicPost: true }, { publicPost: true }],
    ['health-limits', { healthLimits: ['no-dust'] }, { healthDemands: ['dust', 'heights'] }],
    ['health-limits', { healthLimits: ['no-night-work'], shifts: [] }, { shifts: ['night'] }],
    ['suitable-for-recipient', { healthLimits: ['no-dust'], subsistenceRecipient: true }, {}],
    ['capacity-left', {}, { seatsLeft: 0 }],
    ['legal-age', { birthMonth: '2010-03' }, {}],
    ['reserved-for-group', { groups: ['veteran'] }, { reservedFor: ['disabled', 'graduate'] }],
    ['wage-floor', { wageFloorFen: 400_001 }, {}],
    ['wage-floor', {}, { wage: null }],
    ['wage-floor', {}, { wage: { minMinor: 900_000, maxMinor: 900_000, currency: 'USD', period: 'month' } }],
    ['contract-kind', {}, { contractKind: 'labour-dispatch' }],
    ['contract-kind', {}, { contractKind: null }],
    ['shifts', {}, { shifts: ['day', 'night'] }],
    ['accommodation-needs', { accommodationNeeds: ['wheelchair-access', 'seated-work'] }, {}],
    ['education', {}, needing({ kind: 'education', code: 'bachelor', essential: true })],
    ['essential-certificates', { certificates: [] }, {}],
    ['essential-certificates', { certificates: [{ certificate: 'health', validUntil: '2026-03-02' }] }, {}],
    ['essential-skills', { skills: [] }, needing({ kind: 'skill', code: 'knife-work', level: 'odd', essential: true })],
    ['essential-skills', { skills: [] }, {}],
    ['essential-skills', {}, needing({ kind: 'skill', code: 'knife-work', level: 'advanced', essential: true })],
    ['essential-skills', {}, needing({ kind: 'language', code: 'en', essential: true })],
    ['essential-experience', { occupationsHeld: [{ occupation: '5120', months: 11, endedOn: null }] }, {}],
    ['commute-or-dormitory', { commuteLimitKm: 19 }, {}],
    ['commute-or-dormitory', { commuteLimitKm: null }, { place: '620103' }],
    ['commute-or-dormitory', {}, { place: null }],
    ['not-refused', { refusals: [refusal(null)] }, { changedOn: '2026-03-01' }],
    ['not-refused', { refusals: [refusal('too-far')] }, {}],
    ['not-refused', { refusals: [refusal('wage-too-low')] }, { changedOn: '2026-02-20' }],
    ['not-refused', { refusals: [refusal('family-care')] }, {}],
    ['not-referred', { referredVacancies: ['vacancy-1'] }, {}],
    ['not-working-there', { currentEmployers: ['employer-1'] }, {}],
  ])('%s stands alone in the way of %j and %j', (rule, person, vacancy) => {
    expect(without(person, vacancy)).toEqual([rule]);
  });

  it.each<[string, Partial<MatchPerson>, Partial<MatchVacancy>]>([
    ['the day before expiry', {}, { expiresOn: '2026-03-03' }],
    ['sixteen years reached last month', { birthMonth: '2010-02' }, {}],
    ['one of the groups it is reserved for', { groups: ['graduate'] }, { reservedFor: ['disabled', 'graduate'] }],
    ['pay at the floor', { wageFloorFen: 400_000 }, {}],
    [
      'hourly pay that reaches the floor',
      {},
      { wage: { minMinor: 2000, maxMinor: 2000, currency: 'CNY', period: 'hour' } },
    ],
    ['no floor and no stated pay', { wageFloorFen: null }, { wage: null }],
    ['a floor of nothing and no stated pay', { wageFloorFen: 0 }, { wage: null }],
    ['pay at the minimum', {}, { minimumWageFen: 400_000 }],
    ['a public post for somebody of whom none is known', {}, { publicPost: true }],
    ['unstated demands for somebody with limits', { healthLimits: ['no-dust'] }, {}],
    [
      'stated demands for a recipient with limits',
      { healthLimits: ['no-dust'], subsistenceRecipient: true },
      { healthDemands: ['heights'] },
    ],
    ['a refusal whose term has run', { refusals: [refusal('family-care', '2026-01-31')] }, {}],
    ['a refusal of terms that have changed', { refusals: [refusal('wage-too-low')] }, { changedOn: '2026-02-21' }],
    ['any contract', { contractKinds: [] }, { contractKind: null }],
    ['any shift', { shifts: [] }, { shifts: ['night'] }],
    ['every need met', { accommodationNeeds: ['wheelchair-access'] }, {}],
    [
      'vocational for upper secondary',
      { education: 'vocational-secondary' },
      needing({ kind: 'education', code: 'upper-secondary', essential: true }),
    ],
    ['a merely optional certificate', {}, needing({ kind: 'certificate', code: 'driving', essential: false })],
    [
      'experience in the same minor group',
      {},
      needing({ kind: 'experience-months', code: '5129', level: 18, essential: true }),
    ],
    ['a far place with a dormitory', { acceptsDormitory: true }, { place: '310115', dormitory: true }],
  ])('%s suits', (_, person, vacancy) => {
    expect(without(person, vacancy)).toEqual([]);
  });

  it('are traced with version and arguments, satisfied or not', () => {
    const trace = traceOf(personWith({ wageFloorFen: 450_000 }), vacancyWith(), options);
    expect(trace).toHaveLength(constraints.length);
    expect(trace.find(({ rule }) => rule === 'wage-floor')).toEqual({
      rule: 'wage-floor',
      version: 1,
      satisfied: false,
      arguments: { floorFen: 450_000, wageFen: 400_000 },
    });
    expect(trace.find(({ rule }) => rule === 'commute-or-dormitory')?.arguments).toEqual({
      limitKm: 25,
      dormitory: 'no',
      distanceKm: 20,
    });
  });
});
