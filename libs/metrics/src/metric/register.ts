import { addDays, CivilDate, CivilInterval, daysBetween } from '@doorstep/event-sourcing';
import { Evidence } from '../statement';
import { Days } from './exit';
import { PersonLife } from './life';
import { Period } from './metric';
import { Observation } from './observation';
import { rememberedOf } from './remembered';

/** Days on the register without a break; `to` is the first day off it, null while it lasts. */
export interface RegisteredRun extends CivilInterval {
  readonly evidence: readonly Evidence[];
}

/** A person's runs on the register: registrations that overlap or follow each other on the day are one. In order of their beginning. */
export function registeredRuns(life: PersonLife): readonly RegisteredRun[] {
  return runsOf(life, 'registered');
}

const runsOf = rememberedOf(({ registrations }: PersonLife): readonly RegisteredRun[] => {
  const runs: RegisteredRun[] = [];
  for (const { openedOn, closedOn, evidence } of [...registrations].sort((a, b) =>
    a.openedOn < b.openedOn ? -1 : 1,
  )) {
    const last = runs.at(-1);
    if (last === undefined || (last.to !== null && last.to < openedOn))
      runs.push({ from: openedOn, to: closedOn, evidence: [evidence] });
    else runs[runs.length - 1] = { ...last, to: later(last.to, closedOn), evidence: [...last.evidence, evidence] };
  }
  return runs;
});

/** The days of the period that have come by the as-of day, that day included; undefined where none has. */
export function seenDays({ from, to, today }: Period): Days | undefined {
  const end = to <= today ? to : addDays(today, 1);
  return from < end ? { from, to: end } : undefined;
}

/** The last day of the period that has come; undefined where none has. */
export function lastSeenDay(period: Period): CivilDate | undefined {
  const seen = seenDays(period);
  return seen && addDays(seen.to, -1);
}

/** Something that happened to a person, to be related to the register's stock. */
export interface Happened {
  readonly on: CivilDate;
  readonly evidence: readonly Evidence[];
}

/**
 * What one person brings to a ratio of what happened in the period to the mean registered stock of its days: in the denominator, the share of the
 * days that the person was on the register. Nothing of persons who were not, and to whom nothing happened.
 */
export function shareOfStock(
  life: PersonLife,
  period: Period,
  happened: readonly Happened[],
): readonly Observation<{ readonly kind: 'ratio'; readonly numerator: number; readonly denominator: number }>[] {
  const days = seenDays(period);
  if (days === undefined) return [];
  const runs = registeredRuns(life).filter((run) => registeredDays(run, days) > 0);
  const firstDay = runs.map(({ from }) => (from > days.from ? from : days.from))[0] ?? happened[0]?.on;
  if (firstDay === undefined) return [];
  const registered = runs.reduce((sum, run) => sum + registeredDays(run, days), 0);
  return [
    {
      amount: {
        kind: 'ratio',
        numerator: happened.length,
        denominator: registered / daysBetween(days.from, days.to),
      },
      on: firstDay,
      evidence: [...new Set([...runs, ...happened].flatMap(({ evidence }) => evidence))],
    },
  ];
}

function registeredDays({ from, to }: CivilInterval, days: Days): number {
  const [first, end] = [from > days.from ? from : days.from, to === null || to > days.to ? days.to : to];
  return first < end ? daysBetween(first, end) : 0;
}

function later(a: CivilDate | null, b: CivilDate | null): CivilDate | null {
  return a === null || b === null ? null : a > b ? a : b;
}
