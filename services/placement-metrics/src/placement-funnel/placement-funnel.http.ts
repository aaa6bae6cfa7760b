import { Get, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { FunnelCounts, placementFunnel, placementFunnelOfRegistered } from '@doorstep/metrics';
import { Asked, Asking, Reads, Resource } from '@doorstep/service';
import { KnownFacts } from '../known-facts/known-facts.queries';
import { Cohorts } from '../placement-rates/cohorts';
import { figureOf } from '../placement-rates/figure';
import { readPlacementRates } from '../placement-rates/placement-rates.http';
import { askedDefinition, CohortQuery } from '../placement-rates/rate-query';
import { FigureView } from '../placement-rates/rate.views';

class FunnelCountsView implements FunnelCounts {
  @ApiProperty() registered: number;
  @ApiProperty({ description: 'Persons with the guaranteed number of recommendations (three) or more.' })
  recommended: number;
  @ApiProperty() delivered: number;
  @ApiProperty() referred: number;
  @ApiProperty() hired: number;
  @ApiProperty({ description: 'Persons with verified work of any kind.' }) verified: number;
  @ApiProperty() verifiedMarket: number;
  @ApiProperty({ description: 'Persons found working at a retention check 90 days after the start or later.' })
  sustained: number;
  @ApiProperty() sustainedMarket: number;
}

export class PlacementFunnelView extends FigureView {
  @ApiProperty({ type: FunnelCountsView }) counts: FunnelCountsView;
}

const { id: definitionId } = placementFunnelOfRegistered;

@Resource('placement-funnel')
export class PlacementFunnelController {
  constructor(
    private readonly cohorts: Cohorts,
    private readonly facts: KnownFacts,
  ) {}

  @Get()
  @Reads(readPlacementRates, { type: PlacementFunnelView })
  async funnel(@Asking() asked: Asked, @Query() query: CohortQuery): Promise<PlacementFunnelView> {
    const definition = askedDefinition(definitionId, query);
    const found = await this.cohorts.find(asked, query, definition);
    const facts = await this.facts.ofFunnel(found, found.facts.identities, definition.guaranteedRecommendations);
    return { ...figureOf(found, definition), counts: placementFunnel(found.members, definition, facts) };
  }
}
