import { divisionTree } from '../division-tree';
import { answer, Answer, observed, Question } from './question';
import { AttributedPlacement, PersonLife, RegistrationSpell, VacancyLife } from './life';
import { Metric } from './metric';
import { Known } from '../statement';

let positions = 0;
export const known = <Fact extends object>(fact: Fact): Known<Fact> => ({
  ...fact,
  evidence: { source: 'spec', position: (positions += 1) },
});

export const life = (personId: string, more: Partial<PersonLife> = {}): PersonLife => ({
  personId,
  recordIds: [personId],
  links: [],
  person: known({ personId, residence: '620102001', sex: 'female', birthMonth: '1990-05', channel: 'self' }),
  education: null,
  memberships: [],
  registrations: [],
  placements: [],
  retention: [],
  steps: [],
  enrolments: [],
  awards: [],
  earnings: [],
  ...more,
});

export const work = (more: Partial<AttributedPlacement> = {}): Known<AttributedPlacement> =>
  known({
    placementId: `w${positions}`,
    personId: 'p',
    employerId: 'e1',
    kind: 'market' as const,
    startedOn: '2026-03-20',
    endedOn: null,
    verifiedOn: '2026-03-25',
    place: null,
    office: null,
    ...more,
  });

export const registered = (openedOn: string, more: Partial<RegistrationSpell> = {}): Known<RegistrationSpell> =>
  known({ registrationId: `r${positions}`, personId: 'p', openedOn, closedOn: null, closingReason: null, ...more });

export const period = { from: '2026-03-01', to: '2026-04-01', today: '2026-06-01' };
const regions = { tree: divisionTree([], '2026-06-01', 'v1'), level: 'county' as const };

/** The figure of March 2026 as of June. */
export const asked = (
  metric: Metric,
  lives: readonly (PersonLife | VacancyLife)[],
  more: Partial<Question> = {},
): Answer => {
  const question = { period, region: null, by: [], instead: {}, ...more };
  return answer(metric, observed(metric, lives, question, regions), question, regions);
};
