import { CivilDate, civilDateOf, daysBetween } from '@doorstep/event-sourcing';
import { Known } from '../statement';
import { PersonLife } from './life';
import { parameter, Parameters, Period } from './metric';
import { Observation } from './observation';
import { within } from './work';

/** A fact about a person that somebody had to tell, with the day from which on it was so. */
export interface DatedFact {
  readonly on: CivilDate;
  readonly fact: Known<object>;
  readonly employerId?: string;
  readonly courseId?: string;
}

/** Registrations by their opening, placements by their start, training by its beginning, certificates by their award. */
export function datedFacts({ registrations, placements, enrolments, awards }: PersonLife): readonly DatedFact[] {
  return [
    ...registrations.map((fact) => ({ on: fact.openedOn, fact })),
    ...placements.map((fact) => ({ on: fact.startedOn, fact, employerId: fact.employerId })),
    ...enrolments.map((fact) => ({ on: fact.enrolledOn, fact, courseId: fact.courseId })),
    ...awards.map((fact) => ({ on: fact.awardedOn, fact, courseId: fact.courseId })),
  ];
}

type Share = Observation<{ readonly kind: 'ratio'; readonly numerator: number; readonly denominator: number }>;

/** Of the facts of the period that could have been told in time by now, those first recorded more than `lateDays` after their day. */
export function lateOnes(life: PersonLife, period: Period, parameters: Parameters): readonly Share[] {
  const lateDays = parameter(parameters, 'lateDays');
  return datedFacts(life).flatMap((dated) => {
    const { on, fact } = dated;
    if (!within(on, period) || daysBetween(on, period.today) <= lateDays) return [];
    const recordedOn = fact.firstRecordedAt === undefined ? on : civilDateOf(fact.firstRecordedAt);
    return [shareOf(dated, daysBetween(on, recordedOn) > lateDays)];
  });
}

/** A fact with whether it counts. */
export function shareOf({ on, fact, employerId, courseId }: DatedFact, counts: boolean): Share {
  return {
    amount: { kind: 'ratio', numerator: counts ? 1 : 0, denominator: 1 },
    on,
    evidence: [fact.evidence],
    ...(employerId === undefined ? {} : { employerId }),
    ...(courseId === undefined ? {} : { courseId }),
  };
}
