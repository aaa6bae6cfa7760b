import { Injectable } from '@nestjs/common';
import { addDays, addMonths, civilDateOf, startOf } from '@doorstep/event-sourcing';
import {
  Answer,
  answerOfBrought,
  answerOfCubes,
  Counting,
  countingIn,
  isOfCubes,
  KeptQuestion,
  Metric,
  QuestionDimension,
  Regions,
  severalCounties,
} from '@doorstep/metrics';
import { nation } from '@doorstep/reference';
import { Tables } from '@doorstep/service';
import { histories } from '../known-facts/told';
import { KeptCounties, KeptDivisions } from './kept-divisions';
import { keptName, keptNames } from './kept-metrics';
import { tableIds } from './keeper';
import { broughtBy, cubesOf, Part } from './read-parts';

/** A question of whole months. */
export interface MonthsAsked {
  readonly from: string;
  readonly to: string;
  readonly region: string;
  readonly asOf: number;
  readonly by: readonly QuestionDimension[];
}

/** What stands on shelves, and whether it is all that was recorded by the as-of instant. */
interface Found {
  readonly parts: readonly Part[];
  readonly isWhole: boolean;
  /** When the last of what was taken in was recorded, epoch ms. */
  readonly recordedAt: number;
  /** How far the keeper was: shelves read one after the other belong together only where it stood still. */
  readonly writtenIn: number;
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
    const readsCubes = cubes !== undefined;
    const shelves = readsCubes ? [severalCounties] : [...(counties.inside ?? []), severalCounties];
    const brought = await this.find(
      'kept_observations',
      metric,
      within,
      counties,
      question.region === null && !readsCubes ? undefined : shelves,
      first.asOf,
    );
    if (!brought.isWhole || (cubes !== undefined && cubes.writtenIn !== brought.writtenIn)) return undefined;
    return months.map((all) => {
      const bringing = broughtBy(
        brought.parts.filter(({ month }) => all?.includes(month)),
        question.today,
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
    return found.isWhole ? countingIn(metric, broughtBy(found.parts, question.today), question) : undefined;
  }

  private async find(
    table: 'kept_cubes' | 'kept_observations',
    metric: Metric,
    months: readonly string[],
    { divisions }: KeptCounties,
    counties: readonly string[] | undefined,
    asOf: number,
  ): Promise<Found> {
    const rows = await this.tables.query<Part & Omit<Found, 'parts'>>(
      `with until as (
         select recorded_at::float8 as "recordedAt", written_in::float8 as "writtenIn",
                histories = ${tableIds} and metrics = $2
                  and (select count(*) from kept_divisions) = $6 and not (${notTakenIn}) as "isWhole" from kept_until)
       select until.*, month, county, entries from until left join ${table} on metric = $3 and month = any($4)
         and ($5::text[] is null or county = any($5))`,
      [asOf, keptNames, keptName(metric), months, counties ?? null, divisions],
    );
    const [told] = rows;
    const isOfWholeDays = isEndOfDay(asOf) || (told !== undefined && told.recordedAt <= asOf);
    return {
      parts: rows.filter(({ month }) => month !== null),
      isWhole: isOfWholeDays && (told?.isWhole ?? false),
      recordedAt: told?.recordedAt ?? Infinity,
      writtenIn: told?.writtenIn ?? 0,
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

/** What is kept knows days, not instants. */
function isEndOfDay(asOf: number): boolean {
  return asOf + 1 === startOf(addDays(civilDateOf(asOf), 1));
}
