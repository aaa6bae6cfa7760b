import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@doorstep/event-sourcing';
import {
  answer,
  Answer,
  Metric,
  observed,
  Observed,
  Parameters,
  PersonLife,
  Question,
  QuestionDimension,
  Regions,
  StatedNumbers,
  subjectOf,
  VacancyLife,
  withStatedNumbers,
} from '@doorstep/metrics';
import { nation } from '@doorstep/reference';
import { Asked, invalid, PlatformClock } from '@doorstep/service';
import { ConcernedLives } from '../known-facts/concerned-lives';
import { DivisionTrees } from '../known-facts/division-trees';
import { KnownLives } from '../known-facts/known-lives.queries';
import { KnownNumbers } from '../known-facts/known-numbers.queries';
import { KeptFigures } from '../kept/kept-figures.queries';
import { Studies } from '../outcome-history/studies.queries';
import { instantOf, mustHaveDays } from './instants';
import { isProvisional, SourceWatermark, WatermarkQueries } from '../watermarks/watermarks.queries';
import { dimensionsOf, MetricQuery } from './metric-query';

/** What is asked of whichever definition. */
export interface AskedFigure {
  readonly from: string;
  readonly to: string;
  readonly region: string;
  readonly asOf: number;
  readonly by: readonly QuestionDimension[];
  readonly level: Regions['level'];
  /** Of the subjects of this study, and of nobody else. */
  readonly study?: string;
}

/** Of a study, in what it states lengths and money. */
export interface AskedStudy {
  readonly id: string;
  readonly timeUnits: readonly string[];
  readonly currencies: readonly string[];
}

/** Everything known at an instant that figures are computed from. */
export interface KnownThen {
  readonly asOf: number;
  readonly lives: readonly (PersonLife | VacancyLife)[];
  readonly regions: Regions;
  readonly stated: StatedNumbers;
  readonly provisional: boolean;
  readonly watermarks: readonly SourceWatermark[];
  readonly study?: AskedStudy;
}

/** A figure, without those behind it. */
export interface AnsweredFigure {
  readonly metric: Metric;
  readonly parameters: Parameters;
  readonly asked: AskedFigure;
  readonly known: Omit<KnownThen, 'lives'>;
  readonly answer: Answer;
}

export interface FoundFigure extends AnsweredFigure {
  readonly known: KnownThen;
  readonly all: readonly Observed[];
}

const nothingStated: StatedNumbers = () => undefined;

@Injectable()
export class MetricFigures {
  constructor(
    private readonly lives: KnownLives,
    private readonly trees: DivisionTrees,
    private readonly numbers: KnownNumbers,
    private readonly watermarks: WatermarkQueries,
    private readonly clock: PlatformClock,
    private readonly kept: KeptFigures,
    private readonly concerned: ConcernedLives,
    private readonly studies: Studies,
  ) {}

  /** What a query asks for, if the asker may read its region. */
  askedBy(asked: Asked, query: MetricQuery): AskedFigure {
    mustHaveDays(query);
    const region = query.region ?? asked.actor.office ?? nation;
    asked.mayRead({ office: region }, 'region');
    const { from, to, level = 'county', study } = query;
    const asOf = instantOf('asOf', query.asOf, this.clock);
    return { from, to, region, level, asOf, by: dimensionsOf(query.by), ...(study === undefined ? {} : { study }) };
  }

  /** Everything known of everybody on the register, or of the subjects of a study. */
  async knownAt(asOf: number, metric: Metric, level: Regions['level'], study?: string): Promise<KnownThen> {
    const around = await this.aroundAt(asOf, metric, level);
    if (study !== undefined) return { ...around, ...(await this.knownOf(study, asOf, metric)) };
    const { subject, needs } = metric;
    const question = { asOf, needs };
    const lives = await (subject === 'person' ? this.lives.persons(question) : this.lives.vacancies(question));
    return { ...around, lives };
  }

  /** What a question's figure is computed from: everything known of those whom it can be about. */
  async knownFor(
    metric: Metric,
    instead: Parameters,
    asked: AskedFigure,
    known?: Omit<KnownThen, 'lives'>,
  ): Promise<KnownThen> {
    if (asked.study !== undefined) return this.knownAt(asked.asOf, metric, asked.level, asked.study);
    const around = known ?? (await this.aroundAt(asked.asOf, metric, asked.level));
    const concern = { ...asked, region: asked.region === nation ? null : asked.region };
    const lives = await this.concerned.of(metric, { ...metric.parameters, ...instead }, concern, around.regions.tree);
    return lives === undefined ? this.knownAt(asked.asOf, metric, asked.level) : { ...around, lives };
  }

  private async knownOf(study: string, asOf: number, metric: Metric): Promise<Pick<KnownThen, 'lives' | 'study'>> {
    if (metric.ofStudies !== true) throw invalid({ field: 'study', code: 'not-of-studies' });
    const { lives, ...states } = await this.studies.at(asOf, study);
    if (metric.unit === 'money' && states.currencies.length > 1)
      throw invalid({ field: 'study', code: 'several-currencies' });
    if (metric.unit === 'unit-of-time' && states.timeUnits.length > 1)
      throw invalid({ field: 'study', code: 'several-units-of-time' });
    return { lives, study: { id: study, ...states } };
  }

  /** Figures of several periods: read from what is kept where all of it is, or else computed from everything known. */
  async answered(
    metric: Metric,
    instead: Parameters,
    asked: AskedFigure,
    periods: readonly Pick<AskedFigure, 'from' | 'to'>[],
  ): Promise<readonly AnsweredFigure[]> {
    const questions = periods.map((period) => ({ ...asked, ...period }));
    const around = await this.aroundAt(asked.asOf, metric, asked.level);
    const isOwn = Object.keys(instead).length === 0 && asked.study === undefined;
    const answers = isOwn ? await this.kept.answers(metric, questions, around.regions) : undefined;
    if (answers !== undefined)
      return answers.map((found, index) => ({
        metric,
        parameters: metric.parameters,
        asked: questions[index] as AskedFigure,
        known: around,
        answer: found,
      }));
    const known = await this.knownFor(metric, instead, { ...asked, ...spanOf(periods) }, around);
    return questions.map((question) => this.figure(metric, instead, question, known));
  }

  /** The watermarks are taken first: a figure computed from less than is recorded says so. */
  async aroundAt(asOf: number, { completedBy }: Metric, level: Regions['level']): Promise<Omit<KnownThen, 'lives'>> {
    const upTo = await this.watermarks.now();
    const [tree, stated] = await Promise.all([
      this.trees.at(asOf),
      completedBy === undefined ? nothingStated : this.numbers.at(asOf, completedBy),
    ]);
    const { watermarks } = upTo;
    return { asOf, regions: { tree, level }, stated, provisional: isProvisional(asOf, upTo), watermarks };
  }

  /** The figure of a question with the definition's own parameters. */
  async of(metric: Metric, question: Omit<AskedFigure, 'asOf'>, asOf: number): Promise<FoundFigure> {
    return this.figure(metric, {}, { ...question, asOf }, await this.knownFor(metric, {}, { ...question, asOf }));
  }

  figure(metric: Metric, instead: Parameters, asked: AskedFigure, known: KnownThen): FoundFigure {
    const { from, to, region, by } = asked;
    const period = { from, to, today: civilDateOf(known.asOf) };
    const question: Question = { period, region: region === nation ? null : region, by, instead };
    const all = observed(metric, known.lives, question, known.regions);
    const found = answer(metric, all, question, known.regions);
    const completed = withStatedNumbers(metric, found, question, known.regions, known.stated);
    return {
      metric,
      parameters: { ...metric.parameters, ...instead },
      asked,
      known,
      all,
      answer: completed,
    };
  }
}

/** From the first day of any of the periods to the last. */
function spanOf(periods: readonly Pick<AskedFigure, 'from' | 'to'>[]): Pick<AskedFigure, 'from' | 'to'> {
  const [froms, tos] = [periods.map(({ from }) => from).sort(), periods.map(({ to }) => to).sort()];
  return { from: froms[0] ?? '', to: tos.at(-1) ?? '' };
}

/** SHA-256 over what everybody brings and the evidence of it, and over numbers stated by others. */
export function inputsOf({ all, answer: { stated = [] } }: FoundFigure): string {
  const lines = all.map((one) => {
    const { amount, on, evidence } = one.observation;
    const places = evidence.map(({ source, position }) => `${source}:${position}`).sort();
    return JSON.stringify([subjectOf(one), amount, on, one.share, places]);
  });
  const numbers = stated.map(({ entryId, version, value }) => JSON.stringify([entryId, version, value]));
  return createHash('sha256')
    .update([...lines.sort(), ...numbers].join('\n'))
    .digest('hex');
}
