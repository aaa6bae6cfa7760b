import { Get, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Asked, Asking, IdParam, notFound, Page, pageOf, raise, Reads, Resource } from '@doorstep/service';
import { everybody } from '../readers';
import { Findings, FindingView } from '../vacancy/findings';
import { BoardQuery, VacancyBoardQueries } from './vacancy-board.queries';
import { VacancyBoardRow } from './vacancy-board.table';
import { ContentView } from './vacancy.view';

export class VacancyView {
  @ApiProperty() vacancyId: string;
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty({ enum: ['published', 'listed'], description: 'Checked by us, or shown from another exchange.' })
  standing: string;
  @ApiProperty() open: boolean;
  @ApiProperty() status: string;
  @ApiProperty({ type: 'string', nullable: true }) employerId: string | null;
  @ApiProperty({ type: 'string', nullable: true }) employer: string | null;
  @ApiProperty({ type: 'string', nullable: true, description: 'The exchange it comes from.' }) source: string | null;
  @ApiProperty({ type: 'string', nullable: true }) office: string | null;
  @ApiProperty({ format: 'date' }) publishedOn: string;
  @ApiProperty({ format: 'date' }) expiresOn: string;
  @ApiProperty({ type: ContentView }) content: ContentView;
  @ApiProperty({ type: [FindingView], description: 'What our legality rules remark.' }) remarks: FindingView[];
}

export class VacancyPageView implements Page<VacancyView> {
  @ApiProperty({ type: [VacancyView] }) items: VacancyView[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}

@Resource('vacancies')
export class VacancyBoardController {
  constructor(
    private readonly board: VacancyBoardQueries,
    private readonly findings: Findings,
  ) {}

  @Get()
  @Reads(everybody, { type: VacancyPageView })
  async list(@Asking() asked: Asked, @Query() query: BoardQuery): Promise<Page<VacancyView>> {
    const rows = await this.board.page(query);
    const names = await this.board.employerNames(rows.map(({ employerId }) => employerId));
    return pageOf(
      rows,
      query,
      (row) => [row.publishedOn ?? '', row.id],
      (row) => this.viewOf(asked, row, names),
    );
  }

  @Get(':vacancyId')
  @Reads(everybody, { type: VacancyView })
  async one(@Asking() asked: Asked, @IdParam('vacancyId') vacancyId: string): Promise<VacancyView> {
    const row = (await this.board.find(vacancyId)) ?? raise(notFound('vacancy'));
    return this.viewOf(asked, row, await this.board.employerNames([row.employerId]));
  }

  private viewOf(asked: Asked, row: VacancyBoardRow, names: ReadonlyMap<string, string>): VacancyView {
    const { id, version, standing, open, status, employerId, source, office, publishedOn, expiresOn, content } = row;
    return {
      vacancyId: id,
      version,
      standing: standing ?? '',
      open,
      status,
      employerId,
      employer: employerId === null ? row.organisation : (names.get(employerId) ?? null),
      source,
      office,
      publishedOn: publishedOn ?? '',
      expiresOn: expiresOn ?? '',
      content: { ...content },
      remarks: this.findings.inWords(asked.language, row.remarks),
    };
  }
}
