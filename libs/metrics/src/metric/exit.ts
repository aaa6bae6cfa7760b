import { addDays, addMonths, CivilDate, dateNumbered, dayNumberOf, daysBetween } from '@doorstep/event-sourcing';
import { Evidence } from '../statement';
import { PersonLife } from './life';
import { Parameters, parameter, Period } from './metric';
import { rememberedOf } from './remembered';
import { within } from './work';

/** From the first service to the last before an exit; one for all programmes together. */
export interface Participation {
  readonly from: CivilDate;
  readonly lastServiceOn: CivilDate;
  /** The day of the last service, once it is known to have been the last; null while it may not have been. */
  readonly exitedOn: CivilDate | null;
  readonly evidence: readonly Evidence[];
}

export type Exited = Participation & { readonly exitedOn: CivilDate };

/** A half-open interval of civil dates that ends. */
export interface Days {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/**
 * Reasons for closing a registration, and for the end of work, after which nobody can be expected at work: WIOA's exclusions, as far as the
 * platform's lists `closing-reason` and `end-reason` have them.
 */
export const excludingReasons: ReadonlySet<string> = new Set(['deceased', 'military-service', 'death']);

const lastQuarterOfExclusion = 4;

/**
 * Participation in services as known on a day (WIOA; TEGL 10-16). Services are opened registrations, delivered recommendations, referrals, hires and
 * days of training; checks afterwards are none. The day of the last service is an exit once `exitAfterDays` have passed without a service and none
 * is planned, whatever day that becomes known; a service within that time, though recorded later, takes the exit back.
 */
export function participations(life: PersonLife, today: CivilDate, exitAfterDays: number): readonly Participation[] {
  return participationsSeen(life, dayNumberOf(today) * daysApart + exitAfterDays);
}

/** More days than anybody waits for an exit. */
const daysApart = 100_000;

interface Run {
  readonly from: CivilDate;
  lastServiceOn: CivilDate;
  readonly evidence: Evidence[];
}

const participationsSeen = rememberedOf((life: PersonLife, seen: number): readonly Participation[] => {
  const [today, exitAfterDays] = [dateNumbered(Math.floor(seen / daysApart)), seen % daysApart];
  const runs: Run[] = [];
  let isPlanned = false;
  for (const { first, last, evidence } of servicesOf(life, 'services')) {
    const isGoingOn = last === null || last > today;
    if (isGoingOn) isPlanned = true;
    if (first > today) continue;
    const lastServiceOn = isGoingOn ? today : last;
    const run = runs.at(-1);
    if (run === undefined || daysBetween(run.lastServiceOn, first) > exitAfterDays)
      runs.push({ from: first, lastServiceOn, evidence: [evidence] });
    else {
      if (lastServiceOn > run.lastServiceOn) run.lastServiceOn = lastServiceOn;
      run.evidence.push(evidence);
    }
  }
  const isOver = ({ lastServiceOn }: Run) => !isPlanned && daysBetween(lastServiceOn, today) > exitAfterDays;
  return runs.map((run, at) => {
    const { from, lastServiceOn, evidence } = run;
    return { from, lastServiceOn, exitedOn: at + 1 < runs.length || isOver(run) ? lastServiceOn : null, evidence };
  });
});

/**
 * The exit of a person that counts in a period: the first whose window, `windowOf` it, has passed, unless the person died or was called up
 * before the end of the fourth quarter after it. Undefined where there is none.
 */
export function exitIn(
  life: PersonLife,
  period: Period,
  parameters: Parameters,
  windowOf: (exitedOn: CivilDate) => Days,
): Exited | undefined {
  return participations(life, period.today, parameter(parameters, 'exitAfterDays'))
    .filter((one): one is Exited => one.exitedOn !== null)
    .find(
      (exit) => within(exit.exitedOn, period) && windowOf(exit.exitedOn).to <= period.today && !isExcluded(life, exit),
    );
}

/** The calendar quarter `count` quarters after the one that holds `day`. */
export function quarterAfter(day: CivilDate, count: number): Days {
  const quarter = quarterNumber(day) + count;
  const known = quarters.get(quarter);
  if (known !== undefined) return known;
  const first = addMonths('0000-01-01', 3 * quarter);
  const found = { from: first, to: addMonths(first, 3) };
  quarters.set(quarter, found);
  return found;
}

/** A few hundred at most, as years have four digits. */
const quarters = new Map<number, Days>();

function quarterNumber(day: CivilDate): number {
  return Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
}

function isExcluded({ registrations, placements }: PersonLife, exit: Exited): boolean {
  const until = quarterAfter(exit.exitedOn, lastQuarterOfExclusion).to;
  const excludes = (on: CivilDate | null, reason: string | null) =>
    on !== null && reason !== null && excludingReasons.has(reason) && exit.from <= on && on < until;
  return (
    registrations.some(({ closedOn, closingReason }) => excludes(closedOn, closingReason)) ||
    placements.some(({ endedOn, endReason }) => excludes(endedOn, endReason))
  );
}

interface ServiceDays {
  readonly first: CivilDate;
  /** Inclusive; null while it lasts. */
  readonly last: CivilDate | null;
  readonly evidence: Evidence;
}

const servicesOf = rememberedOf(({ registrations, steps, enrolments }: PersonLife): readonly ServiceDays[] => {
  const services: ServiceDays[] = [];
  for (const { openedOn, evidence } of registrations) services.push({ first: openedOn, last: openedOn, evidence });
  for (const { step, on, evidence } of steps)
    if (step !== 'recommended') services.push({ first: on, last: on, evidence });
  for (const { enrolledOn, endedOn, evidence } of enrolments)
    services.push({
      first: enrolledOn,
      last: endedOn === null ? null : endedOn > enrolledOn ? addDays(endedOn, -1) : enrolledOn,
      evidence,
    });
  return services.sort((a, b) => (a.first < b.first ? -1 : 1));
});
