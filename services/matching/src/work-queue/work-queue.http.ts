import { Get, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  Asked,
  Asking,
  Catalogue,
  Division,
  MergedRecords,
  OneOf,
  Page,
  pageOf,
  PageQuery,
  Reads,
  Resource,
} from '@doorstep/service';
import { MatchParametersInForce } from '../match-facts/match-parameters';
import { staffReads } from '../readers';
import type { WorkItem, WorkKind } from './work-queue.queries';
import { WorkQueueQueries } from './work-queue.queries';

const kinds = [
  'too-few-recommendations',
  'recommendations-undelivered',
  'employer-silent',
  'contest-open',
  'contest-overdue',
] as const;

export class WorkQueueQuery extends PageQuery {
  @Division({ optional: true, description: 'Only people of this office and those below it.' }) office?: string;
  @OneOf(kinds, { optional: true }) kind?: WorkKind;
}

export class WorkItemView implements WorkItem {
  @ApiProperty() id: string;
  @ApiProperty({ enum: kinds }) kind: WorkKind;
  @ApiProperty({ description: 'What is owed, in words.' }) text: string;
  @ApiProperty() personId: string;
  @ApiProperty() office: string;
  @ApiProperty({ format: 'date' }) since: string;
  @ApiProperty({ type: 'string', nullable: true, format: 'date', description: 'The last day to do it.' })
  dueOn: string | null;
  @ApiProperty({ type: [String], description: 'Recommendations, referrals or contests it is about.' })
  about: readonly string[];
}

export class WorkQueuePageView implements Page<WorkItemView> {
  @ApiProperty({ type: [WorkItemView] }) items: readonly WorkItemView[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}

@Resource('matching-work-queue')
export class WorkQueueController {
  constructor(
    private readonly queue: WorkQueueQueries,
    private readonly parameters: MatchParametersInForce,
    private readonly merged: MergedRecords,
    private readonly catalogue: Catalogue,
  ) {}

  /** People to whom something is owed: recommendations, their delivery, a word about a silent employer, an answer to a contest. */
  @Get()
  @Reads(staffReads, { type: WorkQueuePageView })
  async list(@Asking() asked: Asked, @Query() query: WorkQueueQuery): Promise<Page<WorkItemView>> {
    const rows = await this.queue.page(asked.reach(), query, this.parameters.guaranteedByDefault());
    return pageOf(
      rows,
      query,
      (item) => [item.since, item.id],
      (item) => ({
        ...item,
        personId: this.merged.survivorOf(item.personId),
        text: this.catalogue.text(asked.language, `work.${item.kind}`),
      }),
    );
  }
}
