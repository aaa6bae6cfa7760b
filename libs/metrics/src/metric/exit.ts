import { addDays, addMonths, CivilDate, daysBetween } from '@doorstep/event-sourcing';
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
  return participationsSeen(life, `${today} ${exitAfterDays}`);
}

const participationsSeen = rememberedOf((life: PersonLife, seen: string): readonly Participation[] => {
  const [today, exitAfterDays] = [seen.slice(0, 10), Number(seen.slice(11))];
  const services = servicesOf(life);
  const planned = services.some(({ last }) => last === null || last > today);
  const runs: Participation[] = [];
  for (const { first, last, evidence } of services.filter((service) => service.first <= today)) {
    const before = runs.at(-1);
    const lastServiceOn = last === null || last > today ? today : last;
    if (before === undefined || daysBetween(before.lastServiceOn, first) > exitAfterDays) {
      if (before !== undefined) runs[runs.length - 1] = { ...before, exitedOn: before.lastServiceOn };
      runs.push({ from: first, lastServiceOn, exitedOn: null, evidence: [evidence] });
    } else {
      runs[runs.length - 1] = {
        ...before,
        lastServiceOn: before.lastServiceOn > lastServiceOn ? before.lastServiceOn : lastServiceOn,
        evidence: [...before.evidence, evidence],
      };
    }
  }
  const last = runs.at(-1);
  if (last === undefined || planned || daysBetween(last.lastServiceOn, today) <= exitAfterDays) return runs;
  return [...runs.slice(0, -1), { ...last, exitedOn: last.lastServiceOn }];
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
  const [year, month] = day.split('-').map(Number) as [number, number];
  const first = Math.floor((month - 1) / 3) * 3 + 1;
  const from = addMonths(`${year}-${String(first).padStart(2, '0')}-01`, 3 * count);
  return { from, to: addMonths(from, 3) };
}

function isExcluded({ registrations, placements }: PersonLife, exit: Exited): boolean {
  const until = quarterAfter(exit.exitedOn, lastQuarterOfExclusion).to;
  const ends = [
    ...registrations.map(({ closedOn, closingReason }) => ({ on: closedOn, reason: closingReason })),
    ...placements.map(({ endedOn, endReason }) => ({ on: endedOn, reason: endReason })),
  ];
  return ends.some(
    ({ on, reason }) => on !== null && reason !== null && excludingReasons.has(reason) && exit.from <= on && on < until,
  );
}

interface ServiceDays {
  readonly first: CivilDate;
  /** Inclusive; null while it lasts. */
  readonly last: CivilDate | null;
  readonly evidence: Evidence;
}

function servicesOf({ registrations, steps, enrolments }: PersonLife): readonly ServiceDays[] {
  return [
    ...registrations.map(({ openedOn, evidence }) => ({ first: openedOn, last: openedOn, evidence })),
    ...steps
      .filter(({ step }) => step !== 'recommended')
      .map(({ on, evidence }) => ({ first: on, last: on, evidence })),
    ...enrolments.map(({ enrolledOn, endedOn, evidence }) => ({
      first: enrolledOn,
      last: endedOn === null ? null : endedOn > enrolledOn ? addDays(endedOn, -1) : enrolledOn,
      evidence,
    })),
  ].sort((a, b) => (a.first < b.first ? -1 : 1));
}
