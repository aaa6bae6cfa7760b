import { Get, Query } from '@nestjs/common';
import type { Dimension } from '@doorstep/metrics';
import { dimensions, placementFunnelOfRegistered } from '@doorstep/metrics';
import { Asked, Asking, OneOf, Reads, Resource } from '@doorstep/service';
import { KnownFacts } from '../known-facts/known-facts.queries';
import { CellLabels } from '../placement-rates/cell-labels';
import { Cohorts } from '../placement-rates/cohorts';
import { figureOf } from '../placement-rates/figure';
import { readPlacementRates } from '../placement-rates/placement-rates.http';
import { askedDefinition, CohortQuery } from '../placement-rates/rate-query';
import { fairnessOf } from './fairness';
import { PlacementFairnessView } from './fairness.views';

export class FairnessQuery extends CohortQuery {
  @OneOf(dimensions, { description: 'What people are compared by.' }) by: Dimension;
}

const { id: definitionId } = placementFunnelOfRegistered;

@Resource('placement-fairness')
export class PlacementFairnessController {
  constructor(
    private readonly cohorts: Cohorts,
    private readonly facts: KnownFacts,
    private readonly labels: CellLabels,
  ) {}

  /** Whether people of one kind come as far as those of another: each stage on the way to lasting work, by what people are. */
  @Get()
  @Reads(readPlacementRates, { type: PlacementFairnessView })
  async fairness(@Asking() asked: Asked, @Query() query: FairnessQuery): Promise<PlacementFairnessView> {
    const { by } = query;
    const definition = askedDefinition(definitionId, query);
    const found = await this.cohorts.find(asked, query, definition, [by, 'education']);
    const facts = await this.facts.ofFunnel(found, found.facts.identities, definition.guaranteedRecommendations);
    const breakdown = { by, level: 'township', tree: found.tree } as const;
    return {
      ...figureOf(found, definition),
      by,
      stages: fairnessOf(found.members, breakdown, definition, facts).map(({ groups, ...stage }) => ({
        ...stage,
        groups: groups.map((group) => ({
          ...group,
          label: this.labels.of(by, group.group, asked.language, found.asOf),
        })),
      })),
    };
  }
}
