import { Injectable } from '@nestjs/common';
import { addDays, addMonths, civilDateOf, startOf } from '@doorstep/event-sourcing';
import {
  Answer,
  answerOfBrought,
  answerOfCubes,
  Bringing,
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
import { broughtBy, broughtInTurn, cubesOf, Part } from './read-parts';

/** A question of whole months. */
export interface MonthsAsked {
  readonly from: string;
  readonly to: string;
  readonly region: string;
  readonly asOf: number;
  readonly by: readonly QuestionDimension[];
}

/** What stands on shelves. */
interface Found {
  readonly cubes: readonly Part[];
  readonly observations: readonly Part[];
}

/** Which shelves. */
interface Wanted {
  readonly metric: Metric;
  readonly months: readonly string[];
  readonly asOf: number;
  readonly isOfCubes: boolean;
}

/** The same statement tells how far everything is and what there is. */
interface Row extends Part {
  readonly kind: 'cube' | 'observation' | null;
  /** Everything recorded by the as-of instant is in it. */
  readonly isWhole: boolean;
  /** When the last of what was taken in was recorded, epoch ms. */
  readonly recordedAt: number;
  readonly divisions: number;
}

/** In order of writing, so that the index is gone by: the planner cannot know that hardly any statement is later. */
const notTakenIn = [...new Set(histories.map(({ table }) => table))]
  .map(
    (table) =>
      `coalesce((select true from ${table} told where told.written_in >= kept_until.written_in and told.recorded_at <= $1
                 order by told.written_in desc limit 1), false)`,
  )
  .join(' or ');

const partsOf = (kind: NonNullable<Row['kind']>, table: string, counties: string) =>
  `select '${kind}' as kind, month, county, entries from ${table}
   where metric = $3 and month = any($4) and (${counties}::text[] is null or county = any(${counties}))`;
const found = (parts: string) => `
  with until as (
    select recorded_at::float8 as "recordedAt", histories = ${tableIds} and metrics = $2 and not (${notTakenIn}) as "isWhole",
           (select count(*) from kept_divisions)::integer as divisions from kept_until)
  select until.*, kind, month, county, entries from until left join (${parts}) parts on true`;
const ofShelves = found(partsOf('observation', 'kept_observations', '$5'));
const ofCubesToo = found(
  `${partsOf('cube', 'kept_cubes', '$5')} union all ${partsOf('observation', 'kept_observations', '$6')}`,
);

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
    const within = [...new Set(months.flatMap((all) => all ?? []))];
    const isOfMonths = months.every((all) => all?.length === 1);
    const read = await this.find(question, (counties) => ({
      metric,
      months: within,
      asOf: first.asOf,
      isOfCubes: isOfMonths && isOfCubes(question, counties),
    }));
    if (read === undefined) return undefined;
    const [cubes, observations] = [byMonth(read.cubes), byMonth(read.observations)];
    return months.map((all = []) => {
      const bringing = broughtBy(
        all.flatMap((month) => observations.get(month) ?? []),
        question.today,
      );
      if (!read.isOfCubes) return answerOfBrought(metric, bringing, question);
      const parts = all.flatMap((month) => cubes.get(month) ?? []);
      return answerOfCubes(metric, cubesOf(parts, question.today), bringing, question);
    });
  }

  /** What counts in one figure of one subject after the other, in order of their ids after one; undefined where that is not kept. */
  async counting(
    metric: Metric,
    asked: MonthsAsked,
    regions: Regions,
    after: string,
  ): Promise<Iterable<readonly Counting[]> | undefined> {
    const months = monthsOf(asked);
    if (months === undefined || metric.kept === undefined || !isKept(metric, months)) return undefined;
    const question = questionOf(asked, regions);
    const read = await this.find(question, () => ({ metric, months, asOf: asked.asOf, isOfCubes: false }));
    return read && countingInTurn(metric, broughtInTurn(read.observations, question.today, after), question);
  }

  /** Where more places came to be known, it is asked again; undefined where not all that was recorded is kept. */
  private async find(
    question: KeptQuestion,
    wantedIn: (counties: readonly string[]) => Wanted,
  ): Promise<(Found & Pick<Wanted, 'isOfCubes'>) | undefined> {
    const counties = this.divisions.countiesIn(question.region, question.regions.tree);
    if (counties === undefined) return undefined;
    const wanted = wantedIn(counties.all);
    const rows = await this.rowsOf(wanted, counties);
    const [told] = rows;
    if (told === undefined) return undefined;
    if (told.divisions !== counties.divisions) {
      await this.divisions.readAgain();
      return this.find(question, wantedIn);
    }
    const isOfWholeDays = isEndOfDay(wanted.asOf) || told.recordedAt <= wanted.asOf;
    if (!told.isWhole || !isOfWholeDays) return undefined;
    return {
      isOfCubes: wanted.isOfCubes,
      cubes: rows.filter(({ kind }) => kind === 'cube'),
      observations: rows.filter(({ kind }) => kind === 'observation'),
    };
  }

  private rowsOf({ metric, months, asOf, isOfCubes }: Wanted, { inside }: KeptCounties): Promise<readonly Row[]> {
    const about = [asOf, keptNames, keptName(metric), months];
    if (isOfCubes) return this.tables.query<Row>(ofCubesToo, [...about, inside ?? null, [severalCounties]]);
    const shelves = inside === undefined ? null : [...inside, severalCounties];
    return this.tables.query<Row>(ofShelves, [...about, shelves]);
  }
}

function byMonth(parts: readonly Part[]): ReadonlyMap<string, readonly Part[]> {
  const months = new Map<string, Part[]>();
  for (const part of parts) {
    const known = months.get(part.month);
    if (known === undefined) months.set(part.month, [part]);
    else known.push(part);
  }
  return months;
}

function* countingInTurn(
  metric: Metric,
  subjects: Iterable<readonly Bringing[]>,
  question: KeptQuestion,
): Generator<readonly Counting[], void> {
  for (const bringing of subjects) yield countingIn(metric, bringing, question);
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
