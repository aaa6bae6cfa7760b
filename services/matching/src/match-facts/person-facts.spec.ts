import { MatchPersonRow } from '../match-person/match-people.table';
import { personIdOf, profileFacts } from '../matching.samples';
import { personFactsOf } from './person-facts';

const today = '2026-03-02';
const nothing: Pick<MatchPersonRow, 'memberships' | 'work'> = { memberships: [], work: [] };
const membership = (group: string, from: string, to: string | null) => ({
  factId: group,
  personId: personIdOf(1),
  group,
  from,
  to,
});
const work = (kind: 'market' | 'subsidised', endedOn: string | null) => ({
  placementId: kind,
  employerId: `of-${kind}`,
  kind,
  startedOn: '2026-01-01',
  endedOn,
});

describe('the facts of a person', () => {
  it('are what the profile tells', () => {
    const told = {
      occupationsHeld: [{ occupation: '5120', months: 18, endedOn: '2025-11-01' }],
      skills: [{ skill: 'noodles', level: 'expert', verified: true }],
      healthLimits: ['no-dust'],
      hoursWished: { min: 20, max: 40 },
      stabilityWished: 'stable',
      settingWished: 'near-home',
    } as const;
    const certificates = [{ certificate: 'cook-5', validUntil: '2026-04-01' }];
    const certificatesHeld = certificates.map((one) => ({ ...one, verified: true }));
    const profile = profileFacts(1, { ...told, certificates: ['cook-5'], certificatesHeld });
    expect(personFactsOf(profile, nothing, today)).toEqual({
      ...told,
      certificates,
      groups: [],
      currentEmployers: [],
      holdsPublicPost: false,
      subsistenceRecipient: false,
    });
  });

  it('are fewer where the profile is from before more was asked', () => {
    const profile = profileFacts(1, { certificates: ['cook-5'], skills: [{ skill: 'noodles', level: 'basic' }] });
    expect(personFactsOf(profile, nothing, today)).toMatchObject({
      occupationsHeld: [{ endedOn: null }],
      skills: [{ verified: false }],
      certificates: [{ certificate: 'cook-5', validUntil: null }],
      healthLimits: [],
      hoursWished: null,
      stabilityWished: null,
      settingWished: null,
    });
  });

  it('are the groups and the work of the day', () => {
    const of = (row: Partial<typeof nothing>) => personFactsOf(profileFacts(1), { ...nothing, ...row }, today);
    const memberships = [
      membership('subsistence-family', '2025-01-01', today),
      membership('veteran', '2025-01-01', null),
    ];
    expect(of({ memberships })).toMatchObject({ groups: ['veteran'], subsistenceRecipient: false });
    const recipient = [membership('subsistence-family', today, null)];
    expect(of({ memberships: recipient })).toMatchObject({ subsistenceRecipient: true });
    expect(of({ work: [work('subsidised', null), work('market', today)] })).toMatchObject({
      currentEmployers: ['of-subsidised'],
      holdsPublicPost: true,
    });
    expect(of({ work: [work('subsidised', today), work('market', null)] })).toMatchObject({
      currentEmployers: ['of-market'],
      holdsPublicPost: false,
    });
  });
});
