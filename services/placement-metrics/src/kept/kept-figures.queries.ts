import { Injectable } from '@nestjs/common';
import { addDays, addMonths, civilDateOf, dayNumberOf, startOf } from '@doorstep/event-sourcing';
import {
  Answer,
  answerOfBrought,
  answerOfCubes,
  Bringing,
  Counting,
  countingIn,
  CountyCube,
  isOfCubes,
  KeptQuestion,
  Metric,
  QuestionDimension,
  read,
  Regions,
  severalCounties,
  Written,
} from '@doorstep/metrics';
import { nation } from '@doorstep/reference';
import { Tables } from '@doorstep/service';
import { KeptCounties, KeptDivisions } from './kept-divisions';
import { keptName, keptNames } from './kept-metrics';
import { tableIds } from './keeper';
import { BroughtEntry, changesIn, CubeEntries } from './shelves';
import { histories } from '../known-facts/told';

/** A question of whole months. */
export interface MonthsAsked {
  readonly from: string;
  readonly to: string;
  readonly region: string;
  readonly asOf: number;
  readonly by: readonly QuestionDimension[];
}

interface Part {
  readonly month: string;
  readonly county: string;
  readonly entries: string;
}

/** What stands on shelves, and whether it is all that was recorded by the as-of instant. */
interface Found {
  readonly parts: readonly Part[];
  readonly isWhole: boolean;
  /** When the last of what was taken in was recorded, epoch ms. */
  readonly recordedAt: number;
}

/** Asked in this order, as the last transaction is found at once and the planner cannot know that hardly any statement is later. */
const notTakenIn = histories
  .map(
    ({ table }) =>
      `case when (select max(written_in) from ${table}) >= kept_until.written_in
            then exists (select from ${table} told where told.written_in >= kept_until.written_in and told.recorded_at <= $1) else false end`,
  )
  .join(' or ');

/** Figures of months, read from what is kept; undefined where not all that is asked for is. */
@Injectable()
export class KeptFigures {
  constructor(
    private readonly tables: Tables,
    private readonly divisions: KeptDivisions,
  ) {}

  /** The answers to several questions that differ in their months alone. */
  async answers(
    metric: Metric,
    asked: readonly MonthsAsked[],
    regions: Regions,
  ): Promise<readonly Answer[] | undefined> {
    const months = asked.map(monthsOf);
    if (metric.kept === undefined || months.some((all) => !isKept(metric, all))) return undefined;
    const [first] = asked;
    if (first === undefined) return [];
    const question = questionOf(first, regions);
    const counties = await this.divisions.countiesIn(question.region, regions.tree);
    if (counties === undefined) return undefined;
    const within = [...new Set(months.flatMap((all) => all ?? []))];
    const ofCubes = months.every((all) => all?.length === 1) && isOfCubes(question, counties.all);
    const cubes = ofCubes
      ? await this.find('kept_cubes', metric, within, counties, counties.inside, first.asOf)
      : undefined;
    if (cubes !== undefined && !cubes.isWhole) return undefined;
    const readsCubes = cubes !== undefined && (cubes.recordedAt <= first.asOf || isEndOfDay(first.asOf));
    const shelves = readsCubes ? [severalCounties] : [...(counties.inside ?? []), severalCounties];
    const brought = await this.find(
      'kept_observations',
      metric,
      within,
      counties,
      question.region === null && !readsCubes ? undefined : shelves,
      first.asOf,
    );
    if (!brought.isWhole) return undefined;
    return months.map((all) => {
      const bringing = broughtBy(
        brought.parts.filter(({ month }) => all?.includes(month)),
        first.asOf,
      );
      if (!readsCubes) return answerOfBrought(metric, bringing, question);
      return answerOfCubes(
        metric,
        cubesOf(
          cubes.parts.filter(({ month }) => all?.includes(month)),
          question.today,
        ),
        bringing,
        question,
      );
    });
  }

  /** What counts in one figure, and whom it counts; undefined where that is not kept. */
  async counting(metric: Metric, asked: MonthsAsked, regions: Regions): Promise<readonly Counting[] | undefined> {
    const months = monthsOf(asked);
    if (months === undefined || metric.kept === undefined || !isKept(metric, months)) return undefined;
    const question = questionOf(asked, regions);
    const counties = await this.divisions.countiesIn(question.region, regions.tree);
    if (counties === undefined) return undefined;
    const within = counties.inside === undefined ? undefined : [...counties.inside, severalCounties];
    const found = await this.find('kept_observations', metric, months, counties, within, asked.asOf);
    return found.isWhole ? countingIn(metric, broughtBy(found.parts, asked.asOf), question) : undefined;
  }

  private async find(
    table: 'kept_cubes' | 'kept_observations',
    metric: Metric,
    months: readonly string[],
    { divisions }: KeptCounties,
    counties: readonly string[] | undefined,
    asOf: number,
  ): Promise<Found> {
    const rows = await this.tables.query<Part & { isWhole: boolean; recordedAt: number }>(
      `with until as (
         select recorded_at::float8 as "recordedAt",
                histories = ${tableIds} and metrics = $2
                  and (select count(*) from kept_divisions) = $6 and not (${notTakenIn}) as "isWhole" from kept_until)
       select until.*, month, county, entries from until left join ${table} on metric = $3 and month = any($4)
         and ($5::text[] is null or county = any($5))`,
      [asOf, keptNames, keptName(metric), months, counties ?? null, divisions],
    );
    const [told] = rows;
    return {
      parts: rows.filter(({ month }) => month !== null),
      isWhole: told?.isWhole ?? false,
      recordedAt: told?.recordedAt ?? Infinity,
    };
  }
}

function isKept({ kept }: Metric, months: readonly string[] | undefined): boolean {
  return months !== undefined && (months.length === 1 || kept?.ofMonths !== undefined);
}

/** The months of a period; undefined where it is not one of whole months. */
function monthsOf({ from, to }: MonthsAsked): readonly string[] | undefined {
  if (!from.endsWith('-01') || !to.endsWith('-01')) return undefined;
  const months: string[] = [];
  for (let month = from; month < to; month = addMonths(month, 1)) months.push(month);
  return months;
}

function questionOf({ region, by, asOf }: MonthsAsked, regions: Regions): KeptQuestion {
  return { region: region === nation ? null : region, by, today: civilDateOf(asOf), regions };
}

/** Cubes know days, not instants. */
function isEndOfDay(asOf: number): boolean {
  return asOf + 1 === startOf(addDays(civilDateOf(asOf), 1));
}

function cubesOf(parts: readonly Part[], today: string): readonly CountyCube[] {
  const counties = new Map<string, Map<string, Map<string, number>>>();
  const last = dayNumberOf(today);
  for (const { county, entries } of parts) {
    const cells = counties.get(county) ?? new Map<string, Map<string, number>>();
    counties.set(county, cells);
    for (const [cell, key, day, change] of changesIn(JSON.parse(entries) as CubeEntries)) {
      if (day > last) continue;
      const keys = cells.get(cell) ?? new Map<string, number>();
      cells.set(cell, keys.set(key, (keys.get(key) ?? 0) + change));
    }
  }
  return [...counties].map(([county, cells]) => ({ county, cells }));
}

/** What each subject brings as of an instant: what is brought once more and once less cancels out. */
function broughtBy(parts: readonly Part[], asOf: number): readonly Bringing[] {
  return parts.length === 0
    ? []
    : [...groupedByMonth(parts)].flatMap(([month, entries]) => broughtInMonth(month, entries, asOf));
}

function groupedByMonth(parts: readonly Part[]): ReadonlyMap<string, readonly BroughtEntry[]> {
  const months = new Map<string, BroughtEntry[]>();
  for (const { month, entries } of parts) {
    const known = months.get(month) ?? [];
    for (const entry of JSON.parse(entries) as BroughtEntry[]) known.push(entry);
    months.set(month, known);
  }
  return months;
}

function broughtInMonth(month: string, entries: readonly BroughtEntry[], asOf: number): readonly Bringing[] {
  const subjects = new Map<string, BroughtEntry[]>();
  for (const entry of entries) {
    if (entry[0] > asOf) continue;
    const known = subjects.get(entry[2]);
    if (known === undefined) subjects.set(entry[2], [entry]);
    else known.push(entry);
  }
  return [...subjects].flatMap(([subjectId, own]) =>
    (own.length === 1 ? own.map(([, , , brought]) => brought) : left(own)).map((brought) => ({
      subjectId,
      month,
      brought: read(brought as Written),
    })),
  );
}

function left(entries: readonly BroughtEntry[]): readonly unknown[] {
  const sums = new Map<string, { readonly brought: unknown; times: number }>();
  for (const [, times, , brought] of entries) {
    const name = JSON.stringify(brought);
    const sum = sums.get(name) ?? { brought, times: 0 };
    sum.times += times;
    sums.set(name, sum);
  }
  return [...sums.values()].flatMap(({ brought, times }) => Array<unknown>(times).fill(brought));
}
