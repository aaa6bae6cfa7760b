import { Get, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { covers } from '@doorstep/event-sourcing';
import {
  Asked,
  Asking,
  Code,
  Division,
  FlagInQuery,
  Identities,
  Page,
  pageOf,
  PageQuery,
  PlatformClock,
  Reads,
  Resource,
} from '@doorstep/service';
import { staffReads } from '../readers';
import { AdviserCaseloadQueries } from './adviser-caseload.queries';
import { AdviserCaseloadRow } from './adviser-caseload.table';
import { namesShown } from './names-shown';

export class CaseloadQuery extends PageQuery {
  @Division({ optional: true, description: 'Only people of this office and those below it.' }) office?: string;
  @FlagInQuery({ optional: true, description: 'Only people who are (not) registered unemployed.' })
  registered?: boolean;
  @FlagInQuery({ optional: true, description: 'Only people with (without) a profile.' }) profiled?: boolean;
  @Code({ optional: true, description: 'Only members of this group today.' }) group?: string;
}

export class CaseloadView {
  @ApiProperty() personId: string;
  @ApiProperty({ type: 'string', nullable: true }) name: string | null;
  @ApiProperty() office: string;
  @ApiProperty() residence: string;
  @ApiProperty() sex: string;
  @ApiProperty({ example: '1990-05' }) birthMonth: string;
  @ApiProperty() channel: string;
  @ApiProperty({ format: 'date' }) registeredOn: string;
  @ApiProperty({ type: 'string', nullable: true, description: 'The open registration.' }) registrationId: string | null;
  @ApiProperty({ type: 'string', nullable: true, format: 'date' }) openedOn: string | null;
  @ApiProperty({ type: 'string', nullable: true, format: 'date' }) nextDueOn: string | null;
  @ApiProperty({ type: 'string', nullable: true, format: 'date' }) lapsesOn: string | null;
  @ApiProperty({ type: [String], description: 'Groups the person belongs to today.' }) groups: string[];
  @ApiProperty() profiled: boolean;
}

export class CaseloadPageView implements Page<CaseloadView> {
  @ApiProperty({ type: [CaseloadView] }) items: CaseloadView[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}

@Resource('people')
export class AdviserCaseloadController {
  constructor(
    private readonly caseload: AdviserCaseloadQueries,
    private readonly identities: Identities,
    private readonly clock: PlatformClock,
  ) {}

  @Get()
  @Reads(staffReads, { type: CaseloadPageView })
  async list(@Asking() asked: Asked, @Query() query: CaseloadQuery): Promise<Page<CaseloadView>> {
    const today = this.clock.today();
    const rows = await this.caseload.page(asked.reach(), query, today);
    const names = await namesShown(this.identities, asked, 'caseload', rows, query);
    return pageOf(
      rows,
      query,
      (row) => [row.id],
      (row) => viewOf(row, names.get(row.id) ?? null, today),
    );
  }
}

function viewOf(row: AdviserCaseloadRow, name: string | null, today: string): CaseloadView {
  const { id, office, residence, sex, birthMonth, channel, registeredOn } = row;
  const { registrationId, openedOn, nextDueOn, lapsesOn, profiled } = row;
  return {
    personId: id,
    name,
    office,
    residence,
    sex,
    birthMonth,
    channel,
    registeredOn,
    registrationId,
    openedOn,
    nextDueOn,
    lapsesOn,
    groups: [...new Set(row.groups.filter((held) => covers(held, today)).map((held) => held.group))],
    profiled,
  };
}
