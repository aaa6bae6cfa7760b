import { addMonths, CivilDate, daysBetween } from '@doorstep/event-sourcing';
import { Attributes, attributesOf, creditsOf, placed, Regions } from '../metric/cells';
import { PersonLife, VacancyLife } from '../metric/life';
import { Metric, Period } from '../metric/metric';
import { Amount, Credit, Observation } from '../metric/observation';
import { Counting, observationsOf } from '../metric/question';
import { rememberedOf } from '../metric/remembered';

/** What one observation of a month brings, with nothing left out that a breakdown needs; evidence is found in the life. */
export interface Brought {
  /** `waiting` days go on: they are counted to the as-of day. */
  readonly amount: Amount | { readonly kind: 'waiting'; readonly since: CivilDate };
  readonly credits: readonly Credit[];
  readonly attributes: Attributes;
}

/** Days met before, and months: texts made anew are slow keys. */
const monthsOfDays = new Map<CivilDate, CivilDate>();
const mostKnownDays = 100_000;

/** The calendar month of a day, by its first day. */
export function monthOf(day: CivilDate): CivilDate {
  const known = monthsOfDays.get(day);
  if (known !== undefined) return known;
  const month = `${day.slice(0, 7)}-01`;
  if (monthsOfDays.size < mostKnownDays) monthsOfDays.set(day, month);
  return month;
}

/** A few thousand at most. */
const monthsAfter = new Map<CivilDate, CivilDate>();

/** The half-open period of a calendar month, seen from a day. */
export function periodOf(month: CivilDate, today: CivilDate): Period {
  const to = monthsAfter.get(month) ?? addMonths(month, 1);
  monthsAfter.set(month, to);
  return { from: month, to, today };
}

/** What a life brings to a month's figure as seen from a day, with the definition's own parameters. */
export function broughtTo(
  metric: Metric,
  life: PersonLife | VacancyLife,
  month: CivilDate,
  today: CivilDate,
): readonly Brought[] {
  return observationsOf(metric, life, periodOf(month, today), metric.parameters).map((observation) => ({
    amount: keptAmount(observation, today),
    credits: creditsOf(life, observation),
    attributes: keptAttributes(life, observation),
  }));
}

interface AttributesWith {
  readonly employerId: string | undefined;
  readonly courseId: string | undefined;
  readonly attributes: Attributes;
}

/** Of a life on a day, with each employer and course that it was seen with. */
const attributesOn = rememberedOf((life: PersonLife | VacancyLife, on: CivilDate): AttributesWith[] => {
  const attributes = attributesOf(life, { on, amount: { kind: 'count', counted: 0 }, evidence: [] });
  return [{ employerId: undefined, courseId: undefined, attributes }];
});

function keptAttributes(life: PersonLife | VacancyLife, { on, employerId, courseId }: Observation): Attributes {
  const seen = attributesOn(life, on);
  const same = seen.find((one) => one.employerId === employerId && one.courseId === courseId);
  if (same !== undefined) return same.attributes;
  const [{ attributes: common }] = seen as [AttributesWith];
  const { group, sex, 'age-band': ageBand, education, channel } = common;
  const employer = employerId === undefined ? common.employer : [employerId];
  const course = courseId === undefined ? common.course : [courseId];
  const attributes = { group, sex, 'age-band': ageBand, education, channel, employer, course };
  seen.push({ employerId, courseId, attributes });
  return attributes;
}

/** Brought by a subject, as it counts when seen from a day, with the share of it that counts in the region. */
export function countingOf(
  subjectId: string,
  { amount, credits, attributes }: Brought,
  share: number,
  today: CivilDate,
  regions: Regions,
): Counting {
  return {
    subjectId,
    amount: seenFrom(amount, today),
    share,
    placedIn: (by) => placed(credits, (dimension) => attributes[dimension], by, regions),
  };
}

/** The amount on a day. */
export function seenFrom(amount: Brought['amount'], today: CivilDate): Amount {
  if (amount.kind !== 'waiting') return amount;
  return { kind: 'duration', days: daysBetween(amount.since, today), happened: false };
}

function keptAmount({ amount, on }: Observation, today: CivilDate): Brought['amount'] {
  const isWaiting = amount.kind === 'duration' && !amount.happened && amount.days === daysBetween(on, today);
  return isWaiting ? { kind: 'waiting', since: on } : amount;
}
