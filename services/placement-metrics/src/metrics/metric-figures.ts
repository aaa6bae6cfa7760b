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
  subjectOf,
  VacancyLife,
} from '@doorstep/metrics';
import { nation } from '@doorstep/reference';
import { Asked, PlatformClock } from '@doorstep/service';
import { DivisionTrees } from '../known-facts/division-trees';
import { KnownLives } from '../known-facts/known-lives.queries';
import { instantOf, mustHaveDays } from '../placement-rates/rate-query';
import { SourceWatermark, WatermarkQueries } from '../watermarks/watermarks.queries';
import { dimensionsOf, MetricQuery } from './metric-query';

/** What is asked of whichever definition. */
export interface AskedFigure {
  readonly from: string;
  readonly to: string;
  readonly region: string;
  readonly asOf: number;
  readonly by: readonly QuestionDimension[];
  readonly level: Regions['level'];
}

/** Everything known at an instant that figures are computed from. */
export interface KnownThen {
  readonly asOf: number;
  readonly lives: readonly (PersonLife | VacancyLife)[];
  readonly regions: Regions;
  readonly provisional: boolean;
  readonly watermarks: readonly SourceWatermark[];
}

export interface FoundFigure {
  readonly metric: Metric;
  readonly parameters: Parameters;
  readonly asked: AskedFigure;
  readonly known: KnownThen;
  readonly all: readonly Observed[];
  readonly answer: Answer;
  /** SHA-256 over what everybody brings and the evidence of it. */
  readonly inputs: string;
}

@Injectable()
export class MetricFigures {
  constructor(
    private readonly lives: KnownLives,
    private readonly trees: DivisionTrees,
    private readonly watermarks: WatermarkQueries,
    private readonly clock: PlatformClock,
  ) {}

  /** What a query asks for, if the asker may read its region. */
  askedBy(asked: Asked, query: MetricQuery): AskedFigure {
    mustHaveDays(query);
    const region = query.region ?? asked.actor.office ?? nation;
    asked.mayRead({ office: region }, 'region');
    const { from, to, level = 'county' } = query;
    return { from, to, region, level, asOf: instantOf('asOf', query.asOf, this.clock), by: dimensionsOf(query.by) };
  }

  /** The watermarks are taken first: a figure computed from less than is recorded says so. */
  async knownAt(asOf: number, { subject }: Metric, level: Regions['level']): Promise<KnownThen> {
    const watermarks = await this.watermarks.bySource();
    const provisional = await this.watermarks.isProvisional(asOf, watermarks);
    const [lives, tree] = await Promise.all([
      subject === 'person' ? this.lives.persons({ asOf }) : this.lives.vacancies({ asOf }),
      this.trees.at(asOf),
    ]);
    return { asOf, lives, regions: { tree, level }, provisional, watermarks };
  }

  /** The figure of a question with the definition's own parameters. */
  async of(metric: Metric, question: Omit<AskedFigure, 'asOf'>, asOf: number): Promise<FoundFigure> {
    return this.figure(metric, {}, { ...question, asOf }, await this.knownAt(asOf, metric, question.level));
  }

  figure(metric: Metric, instead: Parameters, asked: AskedFigure, known: KnownThen): FoundFigure {
    const { from, to, region, by } = asked;
    const period = { from, to, today: civilDateOf(known.asOf) };
    const question: Question = { period, region: region === nation ? null : region, by, instead };
    const all = observed(metric, known.lives, question, known.regions);
    return {
      metric,
      parameters: { ...metric.parameters, ...instead },
      asked,
      known,
      all,
      answer: answer(metric, all, question, known.regions),
      inputs: digestOf(all),
    };
  }
}

function digestOf(all: readonly Observed[]): string {
  const lines = all.map((one) => {
    const { amount, on, evidence } = one.observation;
    const places = evidence.map(({ source, position }) => `${source}:${position}`).sort();
    return JSON.stringify([subjectOf(one), amount, on, one.share, places]);
  });
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}
