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
import { RoundWords } from './round-words';
import { RoundsQueries } from './rounds.queries';
import { RoundsPageView, RoundView } from './rounds.views';

export class RoundsQuery extends PageQuery {
  @Division({ optional: true, description: 'Only rounds of this office and those below it.' }) office?: string;
}

@Resource('matching-rounds')
export class RoundsController {
  constructor(
    private readonly rounds: RoundsQueries,
    private readonly words: RoundWords,
  ) {}

  /** Rounds of recommendations, the newest first: who was served, who was not and why, how even it was, and how good at most. */
  @Get()
  @Reads(staffReads, { type: RoundsPageView })
  async list(@Asking() asked: Asked, @Query() query: RoundsQuery): Promise<Page<RoundView>> {
    const rows = await this.rounds.page(asked.reach(), query);
    return pageOf(rows, query, (row) => [row.heldOn, row.id], await this.words.of(rows, asked));
  }

  @Get(':roundId')
  @Reads(staffReads, { type: RoundView })
  async one(@Asking() asked: Asked, @IdParam('roundId') roundId: string): Promise<RoundView> {
    const row = await this.rounds.find(roundId);
    if (row === null) throw notFound('round');
    asked.mayRead({ office: row.office }, 'round');
    const viewOf = await this.words.of([row], asked);
    return viewOf(row);
  }
}
