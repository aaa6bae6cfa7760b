import { countyOf } from './distance';
import { occupationGroupOf } from './occupation';
import { MatchVacancy } from './types';

/** Vacancies of one county and one occupation group (two digits). */
export interface VacancyBucket {
  readonly county: string;
  readonly occupationGroup: string;
  readonly vacancies: readonly MatchVacancy[];
}

/** Vacancies filed by county and occupation group, so that a search opens the promising buckets only. */
export interface VacancyIndex {
  readonly buckets: readonly VacancyBucket[];
  readonly size: number;
}

/** Files `vacancies`; the order of the input does not matter to any result. */
export function indexVacancies(vacancies: readonly MatchVacancy[]): VacancyIndex {
  const buckets = new Map<string, { county: string; occupationGroup: string; vacancies: MatchVacancy[] }>();
  for (const vacancy of vacancies) {
    const county = countyOf(vacancy.place);
    const occupationGroup = occupationGroupOf(vacancy.occupation);
    const key = `${county}/${occupationGroup}`;
    const bucket = buckets.get(key) ?? { county, occupationGroup, vacancies: [] };
    bucket.vacancies.push(vacancy);
    buckets.set(key, bucket);
  }
  return { buckets: [...buckets.values()], size: vacancies.length };
}
