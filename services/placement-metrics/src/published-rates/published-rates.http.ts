import { Get, Headers } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { RateCell } from '@doorstep/metrics';
import { Language, languageOf, Open, PlatformClock, Resource } from '@doorstep/service';
import { CellLabels } from '../placement-rates/cell-labels';
import { PublishedRates } from './published-rates';

const nullable = { type: 'number', nullable: true, description: 'Null where it is too small to publish.' } as const;

export class PublishedRowView {
  @ApiProperty() name: string;
  @ApiProperty(nullable) cohort: number | null;
  @ApiProperty(nullable) placed: number | null;
  @ApiProperty(nullable) rate: number | null;
  @ApiProperty(nullable) placedInclSubsidised: number | null;
}

export class PublishedRatesView {
  @ApiProperty() from: string;
  @ApiProperty() to: string;
  @ApiProperty({ format: 'date-time' }) asOf: string;
  @ApiProperty() treeVersion: string;
  @ApiProperty() provisional: boolean;
  @ApiProperty({ type: [PublishedRowView] }) rows: readonly PublishedRowView[];
}

@Resource('published-placement-rates')
export class PublishedRatesController {
  constructor(
    private readonly published: PublishedRates,
    private readonly labels: CellLabels,
    private readonly clock: PlatformClock,
  ) {}

  @Get()
  @Open()
  async show(@Headers('accept-language') acceptLanguage: string | undefined): Promise<PublishedRatesView> {
    const { rate, asOf, ...edition } = await this.published.on(this.clock.today());
    const { total, cells } = rate;
    const rows = total.registered === 0 ? [] : [...cells, total];
    const language = languageOf(acceptLanguage);
    return {
      ...edition,
      asOf: new Date(asOf).toISOString(),
      rows: rows.map((cell) => this.rowOf(cell, language, asOf)),
    };
  }

  private rowOf(cell: RateCell, language: Language, asOf: number): PublishedRowView {
    const name = this.labels.of('region', cell.cell, language, asOf);
    if (cell.suppression !== null) return { name, cohort: null, placed: null, rate: null, placedInclSubsidised: null };
    const { registered, placed, marketRate, placedIncludingSubsidised } = cell;
    return {
      name,
      cohort: registered,
      placed: placed.market,
      rate: marketRate,
      placedInclSubsidised: placedIncludingSubsidised,
    };
  }
}
