import { GeoPosition, VacancyFacts } from '@doorstep/contracts';
import { CivilDate } from '@doorstep/event-sourcing';
import { EmployerStanding, employerStanding } from '../match-employer/employer-standing';
import { MatchEmployerRow } from '../match-employer/match-employers.table';

/** What is known of a vacancy beyond its posting, and of that what messages from before it was asked do not tell. */
export interface VacancyKnowledge {
  /** It passed the check of its legality. */
  readonly lawful: boolean;
  readonly employerStanding: EmployerStanding;
  /** The minimum wage of its place, fen a month; null where none is stated. */
  readonly minimumWageFen: number | null;
  readonly publicPost: boolean;
  readonly changedOn: CivilDate | null;
  readonly position: GeoPosition | null;
  readonly hoursPerWeek: number | null;
  readonly healthDemands: readonly string[] | null;
}

export function vacancyKnowledgeOf(
  facts: VacancyFacts,
  employer: Pick<MatchEmployerRow, 'suspended' | 'verifiedUntil'> | undefined,
  minimumWageFen: number | null,
  today: CivilDate,
): VacancyKnowledge {
  return {
    lawful: facts.standing === 'published',
    employerStanding: employerStanding(employer, today),
    minimumWageFen,
    publicPost: facts.subsidised,
    changedOn: facts.changedOn ?? null,
    position: facts.position ?? null,
    hoursPerWeek: facts.hoursPerWeek ?? null,
    healthDemands: facts.healthDemands ?? null,
  };
}
