import { addDays, addMonths, startOf } from '@doorstep/event-sourcing';
import { Metric, metrics, QuestionDimension } from '@doorstep/metrics';
import { nation } from '@doorstep/reference';
import { SimulatedClock } from '@doorstep/service';
import { Random } from '../match/random';
import { countyCodes, firstDay } from './lives';
import { loaded, openMetrics } from './metrics-database';
import { lastInstant } from './stream';

type Made = new (...given: readonly unknown[]) => never;
type Opened = Awaited<ReturnType<typeof openMetrics>>;

/** A question as the service's routes ask it. */
export interface Asked {
  readonly from: string;
  readonly to: string;
  readonly region: string;
  readonly asOf: number;
  readonly by: readonly QuestionDimension[];
  readonly level: 'county' | 'prefecture' | 'province';
}

interface Figures {
  answered(
    metric: Metric,
    instead: object,
    asked: Asked,
    periods: readonly Pick<Asked, 'from' | 'to'>[],
  ): Promise<
    readonly {
      readonly answer: {
        readonly cells: readonly { readonly cell: readonly string[]; readonly value: { readonly count?: number } }[];
      };
    }[]
  >;
}
interface Subjects {
  of(metric: Metric, instead: object, asked: Asked, query: { readonly limit: number }): Promise<unknown>;
}

/** What answers questions, as the service makes it. */
export function answering({ tables }: Opened): { readonly figures: Figures; readonly subjects: Subjects } {
  const make = <Of>(file: string, name: string, ...given: readonly unknown[]): Of =>
    new (loaded(file)[name] as Made)(...given);
  const lives = make('known-facts/known-lives.queries', 'KnownLives', tables);
  const trees = make('known-facts/division-trees', 'DivisionTrees', tables);
  const numbers = make('known-facts/known-numbers.queries', 'KnownNumbers', tables);
  const watermarks = make('watermarks/watermarks.queries', 'WatermarkQueries', tables);
  const kept = make(
    'kept/kept-figures.queries',
    'KeptFigures',
    tables,
    make('kept/kept-divisions', 'KeptDivisions', tables),
  );
  const concerned = make('known-facts/concerned-lives', 'ConcernedLives', tables, lives);
  const clock = new SimulatedClock(lastInstant);
  const figures = make<Figures>(
    'metrics/metric-figures',
    'MetricFigures',
    lives,
    trees,
    numbers,
    watermarks,
    clock,
    kept,
    concerned,
  );
  return { figures, subjects: make('metrics/metric-subjects', 'MetricSubjects', figures, kept, concerned) };
}

export const keptMetrics = metrics.filter(({ kept }) => kept !== undefined);

/** Questions of random months, regions and definitions, the same every time. */
export class Questions {
  private readonly random = new Random(7);

  metric(): Metric {
    return this.random.of(keptMetrics);
  }

  month(by: readonly QuestionDimension[], region = this.region()): Asked {
    const from = addMonths(firstDay, this.random.between(6, 34));
    return { from, to: addMonths(from, 1), region, asOf: lastInstant, by, level: 'county' };
  }

  /** The same as known at the end of a day after the month. */
  asOfPastDay(asked: Asked): Asked {
    const day = addDays(asked.to, this.random.below(30));
    return { ...asked, asOf: Math.min(lastInstant, startOf(addDays(day, 1)) - 1) };
  }

  county(): string {
    return this.random.of(countyCodes);
  }

  private region(): string {
    const county = this.county();
    return this.random.of([county, county, `${county.slice(0, 4)}00`, '620000', nation]);
  }
}

/** Milliseconds that each of `times` questions takes, ascending; the first few are asked before. */
export async function timed(times: number, ask: () => Promise<unknown>): Promise<readonly number[]> {
  for (let warm = 0; warm < Math.min(20, times); warm += 1) await ask();
  const taken: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const began = performance.now();
    await ask();
    taken.push(performance.now() - began);
  }
  return taken.sort((a, b) => a - b);
}
