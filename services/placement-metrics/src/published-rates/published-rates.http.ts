import { Get, Headers } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  divisionLevels,
  placementFunnelOfRegistered,
  placementRateOfRegistered,
  type Dimension,
  type DivisionLevel,
} from '@doorstep/metrics';
import { languageOf, Open, PlatformClock, Resource } from '@doorstep/service';
import { CellLabels } from '../placement-rates/cell-labels';
import { PublishedRates } from './published-rates';
import { PublishedCell } from './published-table';

const { smallestPublishedCell } = placementRateOfRegistered;
const { guaranteedRecommendations, sustainedDays } = placementFunnelOfRegistered;

class PublishedCountsView {
  @ApiProperty() registered: number;
  @ApiProperty({ description: 'Persons with the guaranteed number of recommendations or more.' }) recommended: number;
  @ApiProperty() referred: number;
  @ApiProperty() hired: number;
  @ApiProperty({ description: 'Persons with verified work of any kind.' }) verified: number;
  @ApiProperty({ description: 'Persons with verified market work.' }) placed: number;
  @ApiProperty({
    description: 'Share of the registered with verified market work, 0 to 1.',
    type: Number,
    nullable: true,
  })
  rate: number | null;
  @ApiProperty() placedInclSubsidised: number;
  @ApiProperty({ description: 'Persons found working at a check after the days of `sustainedDays` or later.' })
  sustained: number;
}

class PublishedRowView {
  @ApiProperty() name: string;
  @ApiProperty({ type: PublishedCountsView, nullable: true, description: 'Null where it is too small to publish.' })
  counts: PublishedCountsView | null;
}

export class PublishedRatesView {
  @ApiProperty() from: string;
  @ApiProperty() to: string;
  @ApiProperty({ format: 'date-time' }) asOf: string;
  @ApiProperty() treeVersion: string;
  @ApiProperty() provisional: boolean;
  @ApiProperty() smallestPublishedCell: number;
  @ApiProperty() guaranteedRecommendations: number;
  @ApiProperty() sustainedDays: number;
  @ApiProperty({ type: PublishedRowView }) total: PublishedRowView;
  @ApiProperty({ type: [PublishedRowView], description: 'Groups overlap, so they do not sum to the total.' })
  groups: readonly PublishedRowView[];
  @ApiProperty({ enum: divisionLevels, description: 'What the regions are.' }) level: DivisionLevel;
  @ApiProperty({ type: [PublishedRowView], description: 'None while nobody is registered.' })
  regions: readonly PublishedRowView[];
}

@Resource('published-placement-rates')
export class PublishedRatesController {
  constructor(
    private readonly published: PublishedRates,
    private readonly labels: CellLabels,
    private readonly clock: PlatformClock,
  ) {}

  @Get()
  @Open(PublishedRatesView)
  async show(@Headers('accept-language') acceptLanguage: string | undefined): Promise<PublishedRatesView> {
    const { total, groups, regions, asOf, ...edition } = await this.published.on(this.clock.today());
    const language = languageOf(acceptLanguage);
    const rowOf = (by: Dimension) => (cell: PublishedCell) => ({
      name: this.labels.of(by, cell.cell, language, asOf),
      counts: countsOf(cell),
    });
    return {
      ...edition,
      asOf: new Date(asOf).toISOString(),
      smallestPublishedCell,
      guaranteedRecommendations,
      sustainedDays,
      total: rowOf('region')(total),
      groups: groups.map(rowOf('group')),
      regions: regions.map(rowOf('region')),
    };
  }
}

function countsOf({ counts }: PublishedCell): PublishedCountsView | null {
  if (counts === null) return null;
  const { registered, recommended, referred, hired, verified, sustained } = counts;
  return {
    registered,
    recommended,
    referred,
    hired,
    verified,
    sustained,
    placed: counts.placed.market,
    rate: counts.marketRate,
    placedInclSubsidised: counts.placedIncludingSubsidised,
  };
}
