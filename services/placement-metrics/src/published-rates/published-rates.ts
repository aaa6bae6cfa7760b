import { Injectable } from '@nestjs/common';
import { addMonths, CivilDate, startOf } from '@doorstep/event-sourcing';
import { DivisionLevel, QuestionDimension } from '@doorstep/metrics';
import { nation } from '@doorstep/reference';
import { AskedFigure, FoundFigure, KnownThen, MetricFigures } from '../metrics/metric-figures';
import { WatermarkQueries } from '../watermarks/watermarks.queries';
import { publishedDefinitions, PublishedName, publishedNames } from './published-definitions';
import { PublishedTable, publishedTable } from './published-table';

export interface Publication extends PublishedTable {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly asOf: number;
  readonly treeVersion: string;
  readonly provisional: boolean;
}

/**
 * What everybody may see: rates and funnels of the last twelve months as known at the beginning of the day. One edition a day, because
 * the difference of two editions an instant apart would tell of single persons.
 */
@Injectable()
export class PublishedRates {
  private edition: { readonly key: string; readonly computed: Promise<Publication> } | undefined;

  constructor(
    private readonly figures: MetricFigures,
    private readonly watermarks: WatermarkQueries,
  ) {}

  /** The edition of a day, computed anew only when more has arrived that may belong to it. */
  async on(today: CivilDate): Promise<Publication> {
    const asOf = startOf(today);
    const { watermarks } = await this.watermarks.now();
    const key = [today, ...watermarks.map(({ recordedAt }) => Math.min(recordedAt, asOf + 1))].join(' ');
    if (this.edition?.key !== key) this.edition = { key, computed: this.compute(today) };
    const { computed } = this.edition;
    return computed.catch((error: unknown) => {
      if (this.edition?.computed === computed) this.edition = undefined;
      throw error;
    });
  }

  private async compute(today: CivilDate): Promise<Publication> {
    const [from, to, asOf] = [addMonths(today, -12), today, startOf(today)];
    const known = await this.figures.knownAt(asOf, publishedDefinitions.placed, 'township');
    const answersBy = (by: readonly QuestionDimension[], level: DivisionLevel) =>
      this.answers({ from, to, region: nation, asOf, by, level }, known);
    const { tree } = known.regions;
    return { from, to, asOf, treeVersion: tree.version, provisional: known.provisional, ...publishedTable(answersBy) };
  }

  private answers(asked: AskedFigure, known: KnownThen): Readonly<Record<PublishedName, FoundFigure['answer']>> {
    const regions = { ...known.regions, level: asked.level };
    const answers = publishedNames.map((name) => [
      name,
      this.figures.figure(publishedDefinitions[name], {}, asked, { ...known, regions }).answer,
    ]);
    return Object.fromEntries(answers) as Record<PublishedName, FoundFigure['answer']>;
  }
}
