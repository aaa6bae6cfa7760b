import { CivilDate } from '@doorstep/event-sourcing';
import { Evidence } from '../statement';
import { VacancyLife } from './life';
import { Period } from './metric';
import { seenDays } from './register';
import { within } from './work';

/** A vacancy that was open in a period, and to how many persons it was recommended in it. */
export interface RecommendedVacancy {
  /** Its first open day in the period. */
  readonly on: CivilDate;
  readonly openings: number;
  readonly persons: number;
  readonly evidence: readonly Evidence[];
}

/** What is known of a vacancy with openings on the days of the period that have come; undefined where it was open on none of them. */
export function recommendedIn(
  { vacancy, closed, recommended = [] }: VacancyLife,
  period: Period,
): RecommendedVacancy | undefined {
  const days = seenDays(period);
  const { publishedOn, expiresOn, openings } = vacancy;
  const endedOn = closed !== null && closed.on < expiresOn ? closed.on : expiresOn;
  if (days === undefined || openings < 1 || publishedOn >= days.to) return undefined;
  if (endedOn <= days.from && publishedOn < days.from) return undefined;
  const told = recommended.filter(({ on }) => within(on, days));
  return {
    on: publishedOn > days.from ? publishedOn : days.from,
    openings,
    persons: new Set(told.map(({ personId }) => personId)).size,
    evidence: [vacancy, ...(closed === null ? [] : [closed]), ...told].map(({ evidence }) => evidence),
  };
}
