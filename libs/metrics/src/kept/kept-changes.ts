import { CivilDate } from '@doorstep/event-sourcing';
import { unknownCell } from '../dimension';
import { PersonLife, VacancyLife } from '../metric/life';
import { Metric } from '../metric/metric';
import { Credit } from '../metric/observation';
import { Brought, broughtTo, monthOf } from './brought';
import { Contribution, contributions } from './cube';
import { KeptFamily } from './kept-families';
import { write } from './written';

type Life = PersonLife | VacancyLife;
/** Lives as known at the end of a civil day. */
export type LivesOn = (day: CivilDate) => readonly Life[];

/** What a subject brings from a civil day on once more, or no more (-1). */
export interface BroughtChange {
  readonly on: CivilDate;
  readonly times: 1 | -1;
  readonly subjectId: string;
  /** JSON, as {@link write} makes it. */
  readonly brought: string;
  /** Where it counts. */
  readonly credits: readonly Credit[];
}

/** From a civil day on one subject more, or less (-1), brings something to a cell of a cube. */
export interface CubeChange extends Contribution {
  readonly on: CivilDate;
  readonly times: 1 | -1;
}

/** Takes what changes on a shelf. */
export interface ShelfChanges {
  brought(change: BroughtChange): void;
  cube(change: CubeChange): void;
}

/** Gives the shelf of a definition. */
export type Shelves = (metric: Metric, month: CivilDate, county: string) => ShelfChanges;

/** Where what several counties claim is kept. */
export const severalCounties = 'several';

/**
 * Puts on shelves what changes in the kept figures of definitions when `before` was known of some subjects and now `after` is. `days` are those, from the
 * first on which there is news, on which either of them says something else at its end, ascending. Every difference is signed, so that changes may be
 * added in any order.
 */
export function keptChanges(
  { metrics, turning }: KeptFamily,
  before: LivesOn,
  after: LivesOn,
  days: readonly CivilDate[],
  shelves: Shelves,
): void {
  const [first] = metrics;
  if (first === undefined) return;
  const earlier = new Map<Metric, Difference>();
  const differOn = (day: CivilDate, metric: Metric, difference: Difference) => {
    const since = earlier.get(metric) ?? noDifference;
    if (difference.length === 0 && since.length === 0) return;
    earlier.set(metric, difference);
    const changed = since.length === 0 ? difference : withoutPairs([...difference, ...since.map(opposite)]);
    for (const one of changed) put(metric, one, day, shelves);
  };
  for (const [at, day] of days.entries()) {
    const [were, are] = [before(day), after(day)];
    const differ = (on: CivilDate, alike: readonly Metric[]) => {
      const [monthsBefore, monthsAfter] = [monthsOf(first, were, on), monthsOf(first, are, on)];
      const isQuiet = monthsBefore.length === 0 && monthsAfter.length === 0;
      for (const metric of alike)
        differOn(on, metric, isQuiet ? noDifference : differenceOn(metric, monthsBefore, monthsAfter, on));
    };
    differ(day, metrics);
    for (const alike of turning)
      for (const turn of turnsIn(alike, were, are, day, days[at + 1] ?? endOfTime)) differ(turn, alike);
  }
}

/** Later than any day that facts speak of. */
const endOfTime = '9999-12-31';

/** A life, and a month it may bring something to. */
interface LifeInMonth {
  readonly life: Life;
  readonly month: CivilDate;
}

/** What a life brings to a month, once more or no more. */
interface MonthBrought {
  readonly month: CivilDate;
  /** Where all of it counts, or with that of other persons whom several counties claim. */
  readonly county: string;
  readonly times: 1 | -1;
  readonly subjectId: string;
  readonly all: readonly Brought[];
  readonly written: readonly string[];
}
type Difference = readonly MonthBrought[];
const noDifference: Difference = [];

function monthsOf(metric: Metric, lives: readonly Life[], today: CivilDate): readonly LifeInMonth[] {
  let found: LifeInMonth[] | undefined;
  for (const life of lives)
    for (const day of daysOf(metric, life, today)) {
      const month = monthOf(day);
      if (found?.some((one) => one.life === life && one.month === month) === true) continue;
      found ??= [];
      found.push({ life, month });
    }
  return found ?? none;
}

const none: readonly LifeInMonth[] = [];

function turnsIn(
  [metric]: readonly Metric[],
  were: readonly Life[],
  are: readonly Life[],
  after: CivilDate,
  before: CivilDate,
): readonly CivilDate[] {
  if (metric === undefined) return noTurns;
  let turns: CivilDate[] | undefined;
  for (const lives of [were, are])
    for (const life of lives)
      for (const day of turnsOf(metric, life)) {
        if (day <= after || day >= before || turns?.includes(day) === true) continue;
        turns ??= [];
        turns.push(day);
      }
  return turns?.sort() ?? noTurns;
}

const noTurns: readonly CivilDate[] = [];

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

function differenceOn(
  metric: Metric,
  were: readonly LifeInMonth[],
  are: readonly LifeInMonth[],
  today: CivilDate,
): Difference {
  const all: MonthBrought[] = [];
  for (const one of are) addBrought(metric, one, today, 1, all);
  for (const one of were) addBrought(metric, one, today, -1, all);
  return withoutPairs(all);
}

function addBrought(
  metric: Metric,
  { life, month }: LifeInMonth,
  today: CivilDate,
  times: 1 | -1,
  to: MonthBrought[],
): void {
  const all = broughtTo(metric, life, month, today);
  if (all.length === 0) return;
  const subjectId = 'vacancyId' in life ? life.vacancyId : life.personId;
  to.push({ month, county: countyOf(all), times, subjectId, all, written: all.map(write) });
}

function opposite({ month, county, times, subjectId, all, written }: MonthBrought): MonthBrought {
  return { month, county, times: times === 1 ? -1 : 1, subjectId, all, written };
}

/** What is brought once more and once less is left out. */
function withoutPairs(all: readonly MonthBrought[]): Difference {
  if (all.length < 2) return all;
  const left: MonthBrought[] = [];
  for (const one of all) {
    const pair = left.findIndex((other) => other.times !== one.times && isSame(other, one));
    if (pair < 0) left.push(one);
    else left.splice(pair, 1);
  }
  return left;
}

function isSame(a: MonthBrought, b: MonthBrought): boolean {
  return (
    a.month === b.month &&
    a.subjectId === b.subjectId &&
    a.written.length === b.written.length &&
    a.written.every((written, index) => written === b.written[index])
  );
}

function put(
  metric: Metric,
  { month, county, times, subjectId, all, written }: MonthBrought,
  on: CivilDate,
  shelves: Shelves,
): void {
  const shelf = shelves(metric, month, county);
  for (const [index, { credits }] of all.entries())
    shelf.brought({ on, times, subjectId, brought: written[index] as string, credits });
  if (county === severalCounties) return;
  for (const { cell, key } of contributions(all)) shelf.cube({ on, cell, key, times });
}

/** Divisions met before. */
const counties = new Map<string, string>([[unknownCell, unknownCell]]);
const mostKnownDivisions = 1_000_000;

/** The county of a division, by the first six digits of its code (GB/T 2260). */
export function keptCounty(division: string): string {
  const known = counties.get(division);
  if (known !== undefined) return known;
  const county = division.slice(0, 6);
  if (counties.size < mostKnownDivisions) counties.set(division, county);
  return county;
}

function countyOf(all: readonly Brought[]): string {
  let county: string | undefined;
  for (const { credits } of all)
    for (const { division } of credits) {
      const one = keptCounty(division);
      if (county !== undefined && county !== one) return severalCounties;
      county = one;
    }
  return county ?? severalCounties;
}
