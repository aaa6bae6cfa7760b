import { Get, Query } from '@nestjs/common';
import { metricOf } from '@doorstep/metrics';
import {
  Asked,
  Asking,
  IdParam,
  invalid,
  Language,
  notFound,
  Page,
  pageOf,
  PageQuery,
  PlatformClock,
  Reads,
  Resource,
} from '@doorstep/service';
import { MetricComparisons } from '../metrics/metric-comparisons';
import { FoundFigure, inputsOf, MetricFigures } from '../metrics/metric-figures';
import { askedMetric } from '../metrics/metric-query';
import { MetricComparisonView } from '../metrics/metric.views';
import { CellLabels } from '../metrics/cell-labels';
import { readFigures } from '../metrics/metric.access';
import { computedAgain } from './computed-again';
import { CheckedFigureView, PublishedFigurePageView, PublishedFigureView } from './published-figures.views';
import { FiguresQuery, PublishedFigureQueries } from './published-figures.queries';
import { PublishedFigureRow } from './published-figures.table';

@Resource('figures')
export class PublishedFiguresController {
  constructor(
    private readonly published: PublishedFigureQueries,
    private readonly figures: MetricFigures,
    private readonly comparisons: MetricComparisons,
    private readonly labels: CellLabels,
    private readonly clock: PlatformClock,
  ) {}

  /** What was published, newest first. */
  @Get()
  @Reads(readFigures, { type: PublishedFigurePageView })
  async list(@Asking() asked: Asked, @Query() query: FiguresQuery): Promise<Page<PublishedFigureView>> {
    const rows = await this.published.page(asked.reach(), query);
    return pageOf(
      rows,
      query,
      ({ position }) => [String(position)],
      (row) => this.view(row, asked.language),
    );
  }

  /** What was published, and whether it still holds: from what was known then, and from what is known now. */
  @Get(':figureId')
  @Reads(readFigures, { type: CheckedFigureView })
  async check(@Asking() asked: Asked, @IdParam('figureId') figureId: string): Promise<CheckedFigureView> {
    const row = await this.found(asked, figureId);
    const recomputed = (found: FoundFigure) => ({
      holds: inputsOf(found) === row.basis.inputs,
      asOf: new Date(found.known.asOf).toISOString(),
      total: found.answer.total.value,
      inputs: inputsOf(found),
    });
    return {
      published: this.view(row, asked.language),
      then: recomputed(await computedAgain(this.figures, row)),
      now: recomputed(await computedAgain(this.figures, row, this.clock.now())),
      restatedBy: await this.published.restatementsOf(figureId),
    };
  }

  /** Who made the difference between two editions of one question, by which events, merges and rules. */
  @Get(':figureId/diff/:other')
  @Reads(readFigures, { type: MetricComparisonView })
  async diff(
    @Asking() asked: Asked,
    @IdParam('figureId') figureId: string,
    @IdParam('other') otherId: string,
    @Query() query: PageQuery,
  ): Promise<MetricComparisonView> {
    const [row, other] = [await this.found(asked, figureId), await this.found(asked, otherId)];
    if (row.questionKey !== other.questionKey) throw invalid({ field: 'other', code: 'other-question' });
    const metricIn = ({ metric, basis }: PublishedFigureRow) => askedMetric(metric, basis.definitionVersion);
    return this.comparisons.between(
      asked,
      query,
      { metric: metricIn(row), instead: {}, question: { ...row.question, asOf: row.basis.asOf } },
      { metric: metricIn(other), instead: {}, asOf: other.basis.asOf },
    );
  }

  private async found(asked: Asked, figureId: string): Promise<PublishedFigureRow> {
    const row = await this.published.find(figureId);
    if (row === null) throw notFound('figure');
    asked.mayRead({ office: row.region }, 'figure');
    return row;
  }

  private view(row: PublishedFigureRow, language: Language): PublishedFigureView {
    const { question, basis, restates, publishedOn, publishedBy } = row;
    const { metric, from, to, region, by } = question;
    const cellView = (cell: PublishedFigureRow['total']) => ({
      ...cell,
      labels: cell.cell.map((value, at) => this.labels.of(by[at], value, language, basis.asOf)),
    });
    return {
      figureId: row.id,
      metric,
      version: basis.definitionVersion,
      name: metricOf(metric, basis.definitionVersion)?.name[language] ?? metric,
      parameters: basis.parameters,
      from,
      to,
      region,
      by,
      asOf: new Date(basis.asOf).toISOString(),
      treeVersion: basis.treeVersion,
      inputs: basis.inputs,
      stated: basis.stated ?? [],
      provisional: basis.provisional,
      publishedOn,
      publishedBy,
      total: cellView(row.total),
      cells: row.cells.map(cellView),
      restates,
    };
  }
}
