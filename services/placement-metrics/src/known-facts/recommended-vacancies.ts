import { VacancyLife } from '@doorstep/metrics';
import { FactsAt } from './facts-at';

interface Recommended {
  readonly factId: string;
  readonly personId: string;
  readonly vacancyId: string;
  readonly on: string;
}

type RecommendedTo = NonNullable<VacancyLife['recommended']>[number];

/** Recommendations are never restated: every row is one. */
const recommendations = `
  select fact_id as "factId", person_id as "personId", vacancy_id as "vacancyId", happened_on as "on", source, position::float8 as position
  from matching_history where recorded_at <= $1 and step = 'recommended'`;

/** Vacancies with the persons they were recommended to, records held for one person being one. */
export async function withRecommendations(
  vacancies: readonly VacancyLife[],
  facts: FactsAt,
): Promise<readonly VacancyLife[]> {
  const [{ identities }, made] = await Promise.all([
    facts.identities(),
    facts.assigned<Recommended>(['recommendation'], recommendations),
  ]);
  const byVacancy = new Map(vacancies.map(({ vacancyId }) => [vacancyId, [] as RecommendedTo[]]));
  for (const { vacancyId, personId, on, evidence } of made)
    byVacancy.get(vacancyId)?.push({ personId: identities.personOf(personId), on, evidence });
  return vacancies.map((vacancy) => ({ ...vacancy, recommended: byVacancy.get(vacancy.vacancyId) ?? [] }));
}
