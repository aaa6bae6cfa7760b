import { cohort, CohortFacts, Member, PersonFact, PlacementFact } from './cohort';
import { resolveIdentities, IdentityLink } from './identity';
import { Known } from './statement';

const evidence = { source: 'spec', position: 1 };

export const known = <Fact extends object>(fact: Fact): Known<Fact> => ({ ...fact, evidence });

export const person = (personId: string, more: Partial<PersonFact> = {}): Known<PersonFact> =>
  known({ personId, residence: '620102001', sex: 'female', birthMonth: '1990-05', channel: 'self', ...more });

export const registration = (personId: string, openedOn = '2026-03-10') => known({ personId, openedOn });

export const work = (personId: string, more: Partial<PlacementFact> = {}): Known<PlacementFact> =>
  known({
    placementId: `w-${personId}`,
    personId,
    employerId: 'e1',
    kind: 'market',
    startedOn: '2026-03-20',
    endedOn: null,
    verifiedOn: '2026-03-25',
    ...more,
  });

export const noFacts: CohortFacts = {
  registrations: [],
  people: [],
  memberships: [],
  education: [],
  placements: [],
  identities: resolveIdentities([], 0),
};

export const link = (
  kind: IdentityLink['kind'],
  survivorId: string,
  absorbedId: string,
  position = 1,
): IdentityLink => ({
  kind,
  survivorId,
  absorbedId,
  position,
  recordedAt: position,
  source: 'spec',
});

export const march = {
  from: '2026-03-01',
  to: '2026-04-01',
  asOf: Date.parse('2026-06-01T00:00:00Z'),
  windowDays: null,
  spellGapDays: 30,
};

/** The March cohort of `facts`. */
export const marchCohort = (facts: Partial<CohortFacts>): readonly Member[] => cohort(march, { ...noFacts, ...facts });
