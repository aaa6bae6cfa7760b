import { Get, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Grant } from '@doorstep/event-sourcing';
import { Page, pageOf, Reads, Resource } from '@doorstep/service';
import { occupationOf } from '../stated-entries/occupation-code';
import { ConfirmedTitlesQueries, ConfirmedTitlesQuery } from './confirmed-titles.queries';

const readConfirmations: readonly Grant[] = [
  { roles: ['counsellor', 'centre-manager', 'auditor', 'administrator'], record: 'any' },
];

export class ConfirmedTitleView {
  @ApiProperty() title: string;
  @ApiProperty({ description: 'As vacancies and profiles take it.' }) occupation: string;
  @ApiProperty({ description: 'ISO 8601.' }) confirmedAt: string;
}

export class ConfirmedTitlePageView {
  @ApiProperty({ type: [ConfirmedTitleView] }) items: ConfirmedTitleView[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}

@Resource('occupations')
export class ConfirmedTitlesController {
  constructor(private readonly titles: ConfirmedTitlesQueries) {}

  @Get('confirmations')
  @Reads(readConfirmations, { type: ConfirmedTitlePageView })
  async list(@Query() query: ConfirmedTitlesQuery): Promise<Page<ConfirmedTitleView>> {
    return pageOf(
      await this.titles.page(query),
      query,
      ({ id }) => [id],
      ({ title, classification, code, confirmedAt }) => ({
        title,
        occupation: occupationOf(classification, code),
        confirmedAt: new Date(confirmedAt).toISOString(),
      }),
    );
  }
}
