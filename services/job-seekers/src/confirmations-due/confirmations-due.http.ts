import { Get, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  Asked,
  Asking,
  Day,
  Division,
  Identities,
  Page,
  pageOf,
  PageQuery,
  PlatformClock,
  Reads,
  Resource,
} from '@doorstep/service';
import { AdviserCaseloadQueries } from '../adviser-caseload/adviser-caseload.queries';
import { namesShown } from '../adviser-caseload/names-shown';
import { staffReads } from '../readers';

export class ConfirmationsDueQuery extends PageQuery {
  @Division({ optional: true, description: 'Only people of this office and those below it.' }) office?: string;
  @Day({ optional: true, description: 'What falls due up to this day; today unless told.' }) by?: string;
}

export class ConfirmationDueView {
  @ApiProperty() personId: string;
  @ApiProperty({ type: 'string', nullable: true }) name: string | null;
  @ApiProperty() office: string;
  @ApiProperty() registrationId: string;
  @ApiProperty({ format: 'date' }) dueOn: string;
  @ApiProperty({ format: 'date', description: 'The registration lapses on this day.' }) lapsesOn: string;
  @ApiProperty({ description: 'The day it was due has come.' }) inGrace: boolean;
}

export class ConfirmationsDueView implements Page<ConfirmationDueView> {
  @ApiProperty({ type: [ConfirmationDueView] }) items: ConfirmationDueView[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}

/** Whom to call so that nobody loses a registration: a counsellor's work queue. */
@Resource('confirmations-due')
export class ConfirmationsDueController {
  constructor(
    private readonly caseload: AdviserCaseloadQueries,
    private readonly identities: Identities,
    private readonly clock: PlatformClock,
  ) {}

  @Get()
  @Reads(staffReads, { type: ConfirmationsDueView })
  async list(@Asking() asked: Asked, @Query() query: ConfirmationsDueQuery): Promise<Page<ConfirmationDueView>> {
    const today = this.clock.today();
    const rows = await this.caseload.due(asked.reach(), query, query.by ?? today);
    const names = await namesShown(this.identities, asked, 'confirmations-due', rows, query);
    return pageOf(
      rows,
      query,
      (row) => [row.nextDueOn ?? '', row.id],
      (row) => ({
        personId: row.id,
        name: names.get(row.id) ?? null,
        office: row.office,
        registrationId: row.registrationId ?? '',
        dueOn: row.nextDueOn ?? '',
        lapsesOn: row.lapsesOn ?? '',
        inGrace: row.nextDueOn !== null && row.nextDueOn <= today,
      }),
    );
  }
}
