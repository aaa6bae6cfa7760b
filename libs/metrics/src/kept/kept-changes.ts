import { CivilDate, civilDateOf, startOf } from '@doorstep/event-sourcing';
import { unknownCell } from '../dimension';
import { PersonLife, VacancyLife } from '../metric/life';
import { Metric } from '../metric/metric';
import { Brought, broughtTo, monthOf } from './brought';
import { contributions } from './cube';
import { write } from './written';

type Life = PersonLife | VacancyLife;
/** Lives as known at an instant (epoch ms). */
export type LivesAt = (asOf: number) => readonly Life[];

/** Where the observations of a month are kept: by the county they all count in, or with those of other persons whom several counties claim. */
export interface Shelf {
  readonly month: CivilDate;
  readonly county: string;
}

/** From `at` on (epoch ms) a subject brings something once more, or no more. */
export interface BroughtChange extends Shelf {
  readonly at: number;
  readonly times: number;
  readonly subjectId: string;
  /** JSON, as {@link write} makes it. */
  readonly brought: string;
  /** Where it counts. */
  readonly divisions: readonly string[];
}

/** From a civil day on a number of a cube is greater by `change`. */
export interface CubeChange extends Shelf {
  readonly on: CivilDate;
  /** A group, or the total: ''. */
  readonly cell: string;
  readonly key: string;
  readonly change: number;
}

export interface KeptChanges {
  readonly brought: readonly BroughtChange[];
  readonly cube: readonly CubeChange[];
}

/** Where what several counties claim is kept. */
export const severalCounties = 'several';

/**
 * What changes in the kept figures of a definition when `before` was known of some subjects and now `after` is. `instants` are those, from the earliest
 * instant that is news, at which either of them says something else, ascending; `quiet` tells at which of them nobody brings anything. Every
 * difference is signed, so that changes may be added in any order.
 */
export function keptChanges(
  metric: Metric,
  before: LivesAt,
  after: LivesAt,
  instants: readonly number[],
  quiet: readonly boolean[] = quietAt(metric, before, after, instants),
): KeptChanges {
  const brought: BroughtChange[] = [];
  const cube: CubeChange[] = [];
  let earlier = noDifference;
  const passTo = (difference: Difference, at: number, today: CivilDate) => {
    if (difference === earlier) return;
    gained(difference.brought, earlier.brought, ({ month, county, subjectId, brought: what, divisions }, times) =>
      brought.push({ month, county, at, times, subjectId, brought: what, divisions }),
    );
    gained(difference.cube, earlier.cube, ({ month, county, cell, key }, change) =>
      cube.push({ month, county, on: today, cell, key, change }),
    );
    earlier = difference;
  };
  for (const [index, instant] of instants.entries()) {
    const [were, are] = [before(instant), after(instant)];
    const today = civilDateOf(instant);
    passTo(quiet[index] === true ? noDifference : differenceOn(metric, were, are, today), instant, today);
    for (const at of turnsIn(metric, were, are, instant, instants[index + 1] ?? Infinity)) {
      const later = civilDateOf(at);
      passTo(differenceOn(metric, were, are, later), at, later);
    }
  }
  return { brought, cube };
}

/** At which instants neither of them has a day on which anybody brings something: the same for definitions whose `days` are the same. */
export function quietAt(
  metric: Metric,
  before: LivesAt,
  after: LivesAt,
  instants: readonly number[],
): readonly boolean[] {
  return instants.map((instant) => {
    const today = civilDateOf(instant);
    return isQuiet(metric, before(instant), today) && isQuiet(metric, after(instant), today);
  });
}

function isQuiet(metric: Metric, lives: readonly Life[], today: CivilDate): boolean {
  for (const life of lives) if (daysOf(metric, life, today).length > 0) return false;
  return true;
}

type Times<Of> = Map<string, Of & { readonly times: number }>;
interface Difference {
  readonly brought: Times<Omit<BroughtChange, 'at' | 'times'>>;
  readonly cube: Times<Omit<CubeChange, 'on' | 'change'>>;
}

function turnsIn(
  metric: Metric,
  were: readonly Life[],
  are: readonly Life[],
  after: number,
  before: number,
): readonly number[] {
  const turns: number[] = [];
  for (const lives of [were, are])
    for (const life of lives)
      for (const day of turnsOf(metric, life)) {
        const turn = startOf(day);
        if (after < turn && turn < before && !turns.includes(turn)) turns.push(turn);
      }
  return turns.length > 1 ? turns.sort((a, b) => a - b) : turns;
}

function turnsOf(metric: Metric, life: Life): readonly CivilDate[] {
  if (metric.subject === 'vacancy')
    return 'vacancyId' in life ? (metric.kept?.turns(life, metric.parameters) ?? []) : [];
  return 'vacancyId' in life ? [] : (metric.kept?.turns(life, metric.parameters) ?? []);
}

function daysOf(metric: Metric, life: Life, today: CivilDate): readonly CivilDate[] {
  if (metric.subject === 'vacancy')
    return 'vacancyId' in life ? (metric.kept?.days(life, today, metric.parameters) ?? []) : [];
  return 'vacancyId' in life ? [] : (metric.kept?.days(life, today, metric.parameters) ?? []);
}

const noDifference: Difference = { brought: new Map(), cube: new Map() };

function differenceOn(metric: Metric, were: readonly Life[], are: readonly Life[], today: CivilDate): Difference {
  if (isQuiet(metric, were, today) && isQuiet(metric, are, today)) return noDifference;
  const difference: Difference = { brought: new Map(), cube: new Map() };
  for (const life of were) add(metric, life, today, -1, difference);
  for (const life of are) add(metric, life, today, 1, difference);
  return difference;
}

function add(metric: Metric, life: Life, today: CivilDate, sign: 1 | -1, { brought, cube }: Difference): void {
  const subjectId = 'vacancyId' in life ? life.vacancyId : life.personId;
  for (const month of new Set(daysOf(metric, life, today).map(monthOf))) {
    const all = broughtTo(metric, life, month, today);
    const county = countyOf(all);
    for (const one of all) {
      const written = write(one);
      const key = `${month} ${county} ${subjectId} ${written}`;
      const times = (brought.get(key)?.times ?? 0) + sign;
      const divisions = one.credits.map(({ division }) => division);
      brought.set(key, { month, county, subjectId, brought: written, divisions, times });
    }
    if (county === severalCounties) continue;
    for (const { cell, key, change } of contributions(all)) {
      const name = `${month} ${county} ${cell} ${key}`;
      cube.set(name, { month, county, cell, key, times: (cube.get(name)?.times ?? 0) + sign * change });
    }
  }
}

/** The county of a division, by the first six digits of its code (GB/T 2260). */
export function keptCounty(division: string): string {
  return division === unknownCell ? unknownCell : division.slice(0, 6);
}

function countyOf(all: readonly Brought[]): string {
  const counties = new Set(all.flatMap(({ credits }) => credits.map(({ division }) => keptCounty(division))));
  const [only] = counties;
  return counties.size === 1 && only !== undefined ? only : severalCounties;
}

/** Calls back with everything there is more of now, or less (negative). */
function gained<Of>(now: Times<Of>, earlier: Times<Of>, tell: (one: Of, times: number) => void): void {
  for (const [key, one] of now) {
    const times = one.times - (earlier.get(key)?.times ?? 0);
    if (times !== 0) tell(one, times);
  }
  for (const [key, one] of earlier) if (one.times !== 0 && !now.has(key)) tell(one, -one.times);
}
