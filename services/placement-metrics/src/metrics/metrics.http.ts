import { Get, Headers, Query, Res } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { addMonths } from '@doorstep/event-sourcing';
import { metrics, mixedBy } from '@doorstep/metrics';
import { Asked, Asking, CodeParam, invalid, languageOf, Open, Reads, Resource } from '@doorstep/service';
import { readFigures } from './metric.access';
import { MetricComparisons } from './metric-comparisons';
import { AnsweredFigure, MetricFigures } from './metric-figures';
import {
  askedMetric,
  BureausQuery,
  BureausTableQuery,
  MetricComparisonQuery,
  MetricQuery,
  MetricTableQuery,
  ProgressQuery,
  replacedBy,
  SeriesTableQuery,
  SubjectsQuery,
  SummedBureausQuery,
  SummedSeriesQuery,
  TargetsQuery,
} from './metric-query';
import { MetricProgress } from './metric-progress';
import { MetricSubjects } from './metric-subjects';
import { MetricShowing, metricView } from './metric-showing';
import { workbookType } from './metric-workbook';
import { summed } from './summed';
import { TableFiles } from './table-file';
import type { Reply } from './table-file';
import {
  BureausView,
  MetricComparisonView,
  MetricFigureView,
  MetricsView,
  ProgressView,
  SeriesView,
  SubjectsView,
  TargetsView,
} from './metric.views';

@Resource('metrics')
export class MetricsController {
  constructor(
    private readonly figures: MetricFigures,
    private readonly counted: MetricSubjects,
    private readonly showing: MetricShowing,
    private readonly comparisons: MetricComparisons,
    private readonly progressing: MetricProgress,
    private readonly files: TableFiles,
  ) {}

  /** What is measured and how: every definition in every version. */
  @Get()
  @Open(MetricsView)
  list(@Headers('accept-language') acceptLanguage: string | undefined): MetricsView {
    const language = languageOf(acceptLanguage);
    return { items: metrics.map((metric) => metricView(metric, language)) };
  }

  /** The figure of a period, as known at an instant, by any combination of dimensions; `instead` asks what if. */
  @Get(':metric/value')
  @Reads(readFigures, { type: MetricFigureView })
  async value(
    @Asking() asked: Asked,
    @CodeParam('metric') id: string,
    @Query() query: MetricQuery,
  ): Promise<MetricFigureView> {
    const metric = askedMetric(id, query.version);
    const question = this.figures.askedBy(asked, query);
    const instead = replacedBy(metric, query.instead);
    const [found] = await this.figures.answered(metric, instead, question, [question]);
    return this.showing.figure(found as AnsweredFigure, asked.language);
  }

  /** The figure and its passport as a file for spreadsheets. */
  @Get(':metric/table')
  @Reads(readFigures)
  @TableAnswer()
  async table(
    @Asking() asked: Asked,
    @CodeParam('metric') id: string,
    @Query() query: MetricTableQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Buffer> {
    const table = this.files.tables(asked.language).of(await this.value(asked, id, query));
    return this.files.file(table, { ...query, name: fileName(id, query) }, asked.language, reply);
  }

  /** The figure of each region of a level, with the mix of persons behind it. */
  @Get(':metric/bureaus')
  @Reads(readFigures, { type: BureausView })
  async bureaus(
    @Asking() asked: Asked,
    @CodeParam('metric') id: string,
    @Query() query: SummedBureausQuery,
  ): Promise<BureausView> {
    const metric = askedMetric(id, query.version);
    const question = { ...this.figures.askedBy(asked, query), by: ['region' as const] };
    const instead = replacedBy(metric, query.instead);
    const known = await this.figures.knownFor(metric, instead, { ...question, by: ['region', ...mixedBy] });
    const found = this.figures.figure(metric, instead, question, known);
    const shown = this.showing.bureaus(found, asked.language);
    return query.sum === true ? { ...shown, sum: summed(metric, 'regions', found.answer.cells) } : shown;
  }

  /** The same figure of one period after another. */
  @Get(':metric/series')
  @Reads(readFigures, { type: SeriesView })
  async series(
    @Asking() asked: Asked,
    @CodeParam('metric') id: string,
    @Query() query: SummedSeriesQuery,
  ): Promise<SeriesView> {
    const metric = askedMetric(id, query.version);
    const first = this.figures.askedBy(asked, query);
    const instead = replacedBy(metric, query.instead);
    const periods = Array.from({ length: query.months }, (_, month) => ({
      from: addMonths(first.from, month),
      to: addMonths(first.to, month),
    }));
    const found = await this.figures.answered(metric, instead, first, periods);
    const items = found.map((one) => this.showing.figure(one, asked.language));
    if (query.sum !== true) return { items };
    if (addMonths(first.from, 1) < first.to) throw invalid({ field: 'sum', code: 'periods-overlap' });
    const totals = found.map(({ answer }) => answer.total);
    return { items, sum: summed(metric, 'periods', totals) };
  }

  /** The series and its passport as a file for spreadsheets. */
  @Get(':metric/series/table')
  @Reads(readFigures)
  @TableAnswer()
  async seriesTable(
    @Asking() asked: Asked,
    @CodeParam('metric') id: string,
    @Query() query: SeriesTableQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Buffer> {
    const { items } = await this.series(asked, id, query);
    const table = this.files.tables(asked.language).ofSeries(items as [MetricFigureView, ...MetricFigureView[]]);
    return this.files.file(table, { ...query, name: fileName(id, query, 'series') }, asked.language, reply);
  }

  /** The regions beside each other, and their passport, as a file for spreadsheets. */
  @Get(':metric/bureaus/table')
  @Reads(readFigures)
  @TableAnswer()
  async bureausTable(
    @Asking() asked: Asked,
    @CodeParam('metric') id: string,
    @Query() query: BureausTableQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Buffer> {
    const table = this.files.tables(asked.language).ofBureaus(await this.bureaus(asked, id, query));
    return this.files.file(table, { ...query, name: fileName(id, query, 'bureaus') }, asked.language, reply);
  }

  /** The targets of a region and year, also of what no definition measures yet. */
  @Get('targets')
  @Reads(readFigures, { type: TargetsView })
  targets(@Asking() asked: Asked, @Query() query: TargetsQuery): Promise<TargetsView> {
    return this.progressing.stated(asked, query);
  }

  /** How far a count or a rate is on its way to the region's target for a year: an even pace or a ceiling, with a forecast. */
  @Get(':metric/progress')
  @Reads(readFigures, { type: ProgressView })
  progress(
    @Asking() asked: Asked,
    @CodeParam('metric') id: string,
    @Query() query: ProgressQuery,
  ): Promise<ProgressView> {
    return this.progressing.of(asked, id, query);
  }

  /** Who is counted, and the events each of them is counted by. */
  @Get(':metric/subjects')
  @Reads(readFigures, { type: SubjectsView })
  async subjects(
    @Asking() asked: Asked,
    @CodeParam('metric') id: string,
    @Query() query: SubjectsQuery,
  ): Promise<SubjectsView> {
    const metric = askedMetric(id, query.version);
    const question = this.figures.askedBy(asked, query);
    const { figure, page } = await this.counted.of(metric, replacedBy(metric, query.instead), question, query);
    return this.showing.subjects(figure, page);
  }

  /** Who makes the difference between two figures, by what, and by how much. */
  @Get(':metric/comparison')
  @Reads(readFigures, { type: MetricComparisonView })
  compare(
    @Asking() asked: Asked,
    @CodeParam('metric') id: string,
    @Query() query: MetricComparisonQuery,
  ): Promise<MetricComparisonView> {
    return this.comparisons.compare(asked, id, query);
  }
}

function TableAnswer(): MethodDecorator {
  const csv = { schema: { type: 'string' } } as const;
  const workbook = { schema: { type: 'string', format: 'binary' } } as const;
  return ApiResponse({ status: 200, content: { 'text/csv': csv, [workbookType]: workbook } });
}

function fileName(id: string, { from }: BureausQuery, kind?: string): string {
  return [id, kind, from].filter((part) => part !== undefined).join('-');
}
