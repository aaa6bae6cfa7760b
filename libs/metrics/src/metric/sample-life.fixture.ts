import { divisionTree } from '../division-tree';
import { answer, Answer, observed, Question } from './question';
import { AttributedPlacement, EarningsFact, PersonLife, RegistrationSpell, StepFact, VacancyLife } from './life';
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
  answers: [],
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
    endReason: null,
    ...more,
  });

export const belongs = (group: string, from: string, to: string | null = null): PersonLife['memberships'][number] =>
  known({ personId: 'p', group, from, to });

export const registered = (openedOn: string, more: Partial<RegistrationSpell> = {}): Known<RegistrationSpell> =>
  known({ registrationId: `r${positions}`, personId: 'p', openedOn, closedOn: null, closingReason: null, ...more });

export const step = (kind: StepFact['step'], on: string, more: Partial<StepFact> = {}): Known<StepFact> =>
  known({ personId: 'p', step: kind, vacancyId: 'v1', on, ...more });

export const earned = (from: string, to: string, amountMinor: number, employerId = 'e1'): Known<EarningsFact> =>
  known({ personId: 'p', employerId, from, to, amountMinor, currency: 'CNY' });

/** A vacancy of two openings, published in March and due at the end of April. */
export const vacancyLife = (
  vacancyId: string,
  {
    vacancy,
    ...more
  }: { readonly vacancy?: Partial<VacancyLife['vacancy']> } & Partial<
    Pick<VacancyLife, 'closed' | 'filled' | 'recommended'>
  > = {},
): VacancyLife => ({
  vacancyId,
  vacancy: known({
    employerId: 'e1',
    place: '620102',
    openings: 2,
    publishedOn: '2026-03-02',
    expiresOn: '2026-05-01',
    ...vacancy,
  }),
  closed: null,
  filled: [],
  ...more,
});

export const recommendedTo = (personId: string, on: string): NonNullable<VacancyLife['recommended']>[number] =>
  known({ personId, on });

export const filledOn = (startedOn: string): VacancyLife['filled'][number] =>
  known({ placementId: `w${positions}`, startedOn });

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
