import { Get, Headers } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { divisionLevels, type DivisionLevel, parameter, type QuestionDimension } from '@doorstep/metrics';
import { languageOf, Open, PlatformClock, Resource } from '@doorstep/service';
import { CellLabels } from '../metrics/cell-labels';
import { PublishedRates } from './published-rates';
import { publishedDefinitions, publishedNames } from './published-definitions';
import { PublishedRow } from './published-table';

const { placed, recommended, sustained } = publishedDefinitions;
const { smallestPublishedCell } = placed;

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

class PublishedDefinitionView {
  @ApiProperty({ enum: publishedNames, description: 'The count it stands for.' }) count: string;
  @ApiProperty() metric: string;
  @ApiProperty() version: number;
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
  @ApiProperty({ type: [PublishedDefinitionView], description: 'What each count means: see `GET /api/metrics`.' })
  definitions: readonly PublishedDefinitionView[];
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
    const rowOf = (by: QuestionDimension) => (cell: PublishedRow) => ({
      name: this.labels.of(by, cell.cell, language, asOf),
      counts: countsOf(cell),
    });
    return {
      ...edition,
      asOf: new Date(asOf).toISOString(),
      definitions,
      smallestPublishedCell,
      guaranteedRecommendations: parameter(recommended.parameters, 'guaranteed'),
      sustainedDays: parameter(sustained.parameters, 'days'),
      total: rowOf('region')(total),
      groups: groups.map(rowOf('group')),
      regions: regions.map(rowOf('region')),
    };
  }
}

const definitions = publishedNames.map((count) => {
  const { id, version } = publishedDefinitions[count];
  return { count, metric: id, version };
});

function countsOf({ counts }: PublishedRow): PublishedCountsView | null {
  return counts === null
    ? null
    : { ...counts, rate: counts.registered === 0 ? null : counts.placed / counts.registered };
}
