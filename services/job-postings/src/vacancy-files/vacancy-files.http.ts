import { Get, Query } from '@nestjs/common';
import { Asked, Asking, IdParam, notFound, Page, pageOf, PageQuery, raise, Reads, Resource } from '@doorstep/service';
import { ownerOrStaff, staff } from '../readers';
import { Findings } from '../vacancy/findings';
import { VacancyFilePageView, VacancyFileView, fileViewOf } from './vacancy-file.view';
import { FilesQuery, VacancyFileQueries } from './vacancy-files.queries';

@Resource('vacancies')
export class VacancyFilesController {
  constructor(
    private readonly files: VacancyFileQueries,
    private readonly findings: Findings,
  ) {}

  @Get(':vacancyId/file')
  @Reads(ownerOrStaff, { type: VacancyFileView })
  async one(@Asking() asked: Asked, @IdParam('vacancyId') vacancyId: string): Promise<VacancyFileView> {
    const row = (await this.files.find(vacancyId)) ?? raise(notFound('vacancy'));
    const { employerId, office } = row;
    asked.mayRead(
      { ...(employerId === null ? {} : { employerId }), ...(office === null ? {} : { office }) },
      'vacancy',
    );
    return fileViewOf(row, this.findings, asked.language);
  }
}

@Resource('employers')
export class EmployerVacanciesController {
  constructor(
    private readonly files: VacancyFileQueries,
    private readonly findings: Findings,
  ) {}

  @Get(':employerId/vacancies')
  @Reads(ownerOrStaff, { type: VacancyFilePageView })
  async list(
    @Asking() asked: Asked,
    @IdParam('employerId') employerId: string,
    @Query() query: FilesQuery,
  ): Promise<Page<VacancyFileView>> {
    const rows = await this.files.ofEmployer(employerId, asked.reach(), query);
    return pageOf(
      rows,
      query,
      (row) => [String(row.changedAt), row.id],
      (row) => fileViewOf(row, this.findings, asked.language),
    );
  }
}

/** The work queue of submissions that wait for their check. */
@Resource('vacancy-checks')
export class VacancyChecksController {
  constructor(
    private readonly files: VacancyFileQueries,
    private readonly findings: Findings,
  ) {}

  @Get()
  @Reads(staff, { type: VacancyFilePageView })
  async list(@Asking() asked: Asked, @Query() query: PageQuery): Promise<Page<VacancyFileView>> {
    const rows = await this.files.waiting(asked.reach(), query);
    return pageOf(
      rows,
      query,
      (row) => [String(row.waitingSince), row.id],
      (row) => fileViewOf(row, this.findings, asked.language),
    );
  }
}
