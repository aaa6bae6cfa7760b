import { Get, Query } from '@nestjs/common';
import {
  Asked,
  Asking,
  Division,
  IdParam,
  notFound,
  Page,
  pageOf,
  PageQuery,
  Reads,
  Resource,
} from '@doorstep/service';
import { staffReads } from '../readers';
import { RoundsQueries } from './rounds.queries';
import { RoundRow } from './rounds.table';
import { RoundsPageView, RoundView } from './rounds.views';

export class RoundsQuery extends PageQuery {
  @Division({ optional: true, description: 'Only rounds of this office and those below it.' }) office?: string;
}

@Resource('matching-rounds')
export class RoundsController {
  constructor(private readonly rounds: RoundsQueries) {}

  /** Rounds of recommendations, the newest first: who was served, who was not and why, how even it was, and how good at most. */
  @Get()
  @Reads(staffReads, { type: RoundsPageView })
  async list(@Asking() asked: Asked, @Query() query: RoundsQuery): Promise<Page<RoundView>> {
    const rows = await this.rounds.page(asked.reach(), query);
    return pageOf(rows, query, (row) => [row.heldOn, row.id], viewOf);
  }

  @Get(':roundId')
  @Reads(staffReads, { type: RoundView })
  async one(@Asking() asked: Asked, @IdParam('roundId') roundId: string): Promise<RoundView> {
    const row = await this.rounds.find(roundId);
    if (row === null) throw notFound('round');
    asked.mayRead({ office: row.office }, 'round');
    return viewOf(row);
  }
}

function viewOf({ id, office, heldOn, report }: RoundRow): RoundView {
  return { roundId: id, office, heldOn, ...report, gapMillionths: gapOf(report) };
}

function gapOf({ stages }: RoundRow['report']): number {
  const bound = stages.reduce((sum, { scoreBound }) => sum + scoreBound, 0);
  const score = stages.reduce((sum, stage) => sum + stage.score, 0);
  return bound === 0 ? 0 : Math.ceil(((bound - score) * 1_000_000) / bound);
}
