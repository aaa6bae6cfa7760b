import { addDays, CivilDate } from '@doorstep/event-sourcing';
import { isLoss } from '../metric/attrition';
import { Days, participations, quarterAfter } from '../metric/exit';
import { PersonLife } from '../metric/life';
import { parameter } from '../metric/metric';
import { Kept } from './kept';

const none: readonly CivilDate[] = [];
const startsOf = ({ placements }: PersonLife) =>
  placements.length === 0 ? none : placements.map(({ startedOn }) => startedOn);
/** Later than any day that facts speak of. */
const endOfTime = '9999-12-31';

/** Figures of work that began: a start counts from its day on. */
export const startsOfWork: Kept<PersonLife> = {
  restsOn: ['placement'],
  days: startsOf,
  turns: startsOf,
  ofMonths: 'first',
};

/** Figures of work that began out of unemployment. */
export const startsOutOfUnemployment: Kept<PersonLife> = { ...startsOfWork, restsOn: ['placement', 'registration'] };

const lossesOf = ({ placements, registrations }: PersonLife) => {
  const days: CivilDate[] = [];
  for (const { endedOn, endReason } of placements) if (endedOn !== null && isLoss(endReason)) days.push(endedOn);
  for (const { closedOn, closingReason } of registrations)
    if (closedOn !== null && isLoss(closingReason)) days.push(closedOn);
  return days;
};

/** Figures of persons lost to employment: a loss counts from its day on. */
export const losses: Kept<PersonLife> = {
  restsOn: ['placement', 'registration'],
  days: lossesOf,
  turns: lossesOf,
  ofMonths: 'first',
};

/** Figures of work that began less work that was lost. */
export const startsAndLosses: Kept<PersonLife> = {
  restsOn: losses.restsOn,
  days: (life) => [...startsOf(life), ...lossesOf(life)],
  turns: (life) => [...startsOf(life), ...lossesOf(life)],
};

/** Figures of registrations, each looked at until work begins. */
export const registrationsToWork: Kept<PersonLife> = {
  restsOn: ['registration', 'placement'],
  days: ({ registrations }) => registrations.map(({ openedOn }) => openedOn),
  turns: (life) => [...life.registrations.map(({ openedOn }) => openedOn), ...startsOf(life)],
  ofMonths: 'first',
};

const referredOn = ({ steps }: PersonLife) => steps.filter(({ step }) => step === 'referred').map(({ on }) => on);

/** Figures of referrals, each looked at when the days of the parameter have passed. */
export function referralsWithWindow(days: string): Kept<PersonLife> {
  return {
    restsOn: ['step'],
    days: referredOn,
    turns: (life, parameters) => referredOn(life).flatMap((on) => dayAndNext(addDays(on, parameter(parameters, days)))),
    ofMonths: 'all',
  };
}

/** Figures of work that began, each start looked at when a window of days from it has passed. */
export function startsWithWindow(daysOf: (parameters: Readonly<Record<string, number>>) => number): Kept<PersonLife> {
  return {
    ...startsOfWork,
    restsOn: ['placement', 'retention'],
    turns: (life, parameters) => startsOf(life).flatMap((start) => dayAndNext(addDays(start, daysOf(parameters)))),
    ofMonths: 'all',
  };
}

const exitDays: Kept<PersonLife>['days'] = (life, today, parameters) => {
  const all = participations(life, today, parameter(parameters, 'exitAfterDays'));
  return all.some(({ exitedOn }) => exitedOn !== null) ? all.flatMap(({ exitedOn }) => exitedOn ?? []) : none;
};

/**
 * Figures of persons who exited, looked at when the window of the exit has passed. The day of the last service is an exit from the day on which the next
 * service, or the days without one, say so.
 */
export function exits(
  windowOf: (exitedOn: CivilDate, parameters: Readonly<Record<string, number>>) => Days,
): Kept<PersonLife> {
  return {
    restsOn: ['registration', 'step', 'enrolment', 'placement', 'award', 'earnings'],
    days: exitDays,
    turns: (life, parameters) => {
      const exitAfterDays = parameter(parameters, 'exitAfterDays');
      const all = participations(life, endOfTime, exitAfterDays);
      const turns: CivilDate[] = [];
      for (const [index, { lastServiceOn }] of all.entries()) {
        if (lastServiceOn === endOfTime) continue;
        const known = all[index + 1]?.from ?? addDays(lastServiceOn, exitAfterDays + 1);
        const passed = windowOf(lastServiceOn, parameters).to;
        turns.push(known > passed ? known : passed);
      }
      return turns;
    },
    ofMonths: 'first',
  };
}

/** Figures of persons who exited, looked at when a later calendar quarter has passed. */
export const exitsWithQuarter = {
  second: exits((exitedOn) => quarterAfter(exitedOn, 2)),
  fourth: exits((exitedOn) => quarterAfter(exitedOn, 4)),
};

/** Figures of exits of those alone who have what they are about: which exit of a longer period counts is no matter of its months. */
export function exitsOfThose(
  who: (life: PersonLife) => boolean,
  windowOf: Parameters<typeof exits>[0],
): Kept<PersonLife> {
  const { restsOn, days, turns } = exits(windowOf);
  return {
    restsOn,
    days: (life, today, parameters) => (who(life) ? days(life, today, parameters) : none),
    turns: (life, parameters) => (who(life) ? turns(life, parameters) : none),
  };
}

/** A day and the one after it: whether a limit is reached on it, or has to be passed. */
function dayAndNext(day: CivilDate): readonly CivilDate[] {
  return [day, addDays(day, 1)];
}
