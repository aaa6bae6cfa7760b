import { Injectable } from '@nestjs/common';
import { nation } from '@doorstep/reference';
import { Breakdown, cohort, CohortFacts, Dimension, DivisionTree, Member, MetricDefinition } from '@doorstep/metrics';
import { Asked, PlatformClock } from '@doorstep/service';
import { DivisionTrees } from '../known-facts/division-trees';
import { KnownFacts } from '../known-facts/known-facts.queries';
import { SourceWatermark, WatermarkQueries } from '../watermarks/watermarks.queries';
import { CohortQuery, instantOf, mustHaveDays, RateQuery } from './rate-query';

/** Which cohort, and as known when (epoch ms). */
export interface Question {
  readonly from: string;
  readonly to: string;
  readonly region: string;
  readonly asOf: number;
  readonly windowDays: number | null;
}

/** A cohort as known at an instant, with all that names the figures computed from it. */
export interface FoundCohort extends Question {
  readonly provisional: boolean;
  readonly watermarks: readonly SourceWatermark[];
  readonly tree: DivisionTree;
  readonly facts: CohortFacts;
  readonly members: readonly Member[];
}

@Injectable()
export class Cohorts {
  constructor(
    private readonly facts: KnownFacts,
    private readonly trees: DivisionTrees,
    private readonly watermarks: WatermarkQueries,
    private readonly clock: PlatformClock,
  ) {}

  /** The cohort a query asks for, if the asker may read its region, with what its breakdown needs and `also` that of others. */
  find(
    asked: Asked,
    query: RateQuery | CohortQuery,
    definition: MetricDefinition,
    also: readonly Dimension[] = [],
  ): Promise<FoundCohort> {
    mustHaveDays(query);
    const region = query.region ?? asked.actor.office ?? nation;
    asked.mayRead({ office: region }, 'region');
    const asOf = instantOf('asOf', query.asOf, this.clock);
    const { from, to, windowDays = null } = query;
    const by = 'by' in query && query.by !== undefined ? [query.by] : [];
    return this.of({ from, to, region, asOf, windowDays }, [...by, ...also], definition);
  }

  /** The watermarks are taken first: a figure computed from less than is recorded says so. */
  async of(question: Question, by: readonly Dimension[], { spellGapDays }: MetricDefinition): Promise<FoundCohort> {
    const { asOf, region } = question;
    const watermarks = await this.watermarks.bySource();
    const provisional = await this.watermarks.isProvisional(asOf, watermarks);
    const [facts, tree] = await Promise.all([this.facts.ofCohort(question, by), this.trees.at(asOf)]);
    const everywhere = cohort({ ...question, spellGapDays }, facts);
    const members = region === nation ? everywhere : everywhere.filter((member) => livesIn(member, region, tree));
    return { ...question, provisional, watermarks, tree, facts, members };
  }
}

/** How a query wants a cohort broken down; null for not at all. */
export function breakdownOf({ by, level = 'county' }: RateQuery, tree: DivisionTree): Breakdown | null {
  return by === undefined ? null : { by, level, tree };
}

function livesIn({ person }: Member, region: string, tree: DivisionTree): boolean {
  return person !== null && tree.isIn(person.residence, region);
}
