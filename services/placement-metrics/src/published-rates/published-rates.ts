import { Injectable } from '@nestjs/common';
import { addMonths, CivilDate, startOf } from '@doorstep/event-sourcing';
import { nation } from '@doorstep/reference';
import { placementFunnelOfRegistered, placementRateOfRegistered } from '@doorstep/metrics';
import { Cohorts } from '../placement-rates/cohorts';
import { KnownFacts } from '../known-facts/known-facts.queries';
import { WatermarkQueries } from '../watermarks/watermarks.queries';
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
    private readonly cohorts: Cohorts,
    private readonly facts: KnownFacts,
    private readonly watermarks: WatermarkQueries,
  ) {}

  /** The edition of a day, computed anew only when more has arrived that may belong to it. */
  async on(today: CivilDate): Promise<Publication> {
    const asOf = startOf(today);
    const known = await this.watermarks.bySource();
    const key = [today, ...known.map(({ recordedAt }) => Math.min(recordedAt, asOf + 1))].join(' ');
    if (this.edition?.key !== key) this.edition = { key, computed: this.compute(today) };
    const { computed } = this.edition;
    return computed.catch((error: unknown) => {
      if (this.edition?.computed === computed) this.edition = undefined;
      throw error;
    });
  }

  private async compute(today: CivilDate): Promise<Publication> {
    const question = { from: addMonths(today, -12), to: today, region: nation, asOf: startOf(today), windowDays: null };
    const found = await this.cohorts.of(question, ['group'], placementRateOfRegistered);
    const { guaranteedRecommendations } = placementFunnelOfRegistered;
    const facts = await this.facts.ofFunnel(found, found.facts.identities, guaranteedRecommendations);
    const { members, tree, provisional, from, to, asOf } = found;
    return { from, to, asOf, treeVersion: tree.version, provisional, ...publishedTable(members, facts, tree) };
  }
}
