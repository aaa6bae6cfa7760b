import { Get, Query } from '@nestjs/common';
import {
  Asked,
  Asking,
  Catalogue,
  CodeParam,
  Division,
  FlagInQuery,
  Id,
  Identities,
  MergedRecords,
  notFound,
  Page,
  pageOf,
  PageQuery,
  Reads,
  Resource,
} from '@doorstep/service';
import { contestReads } from '../readers';
import { ContestsQueries } from './contests.queries';
import { ContestRow } from './contests.table';
import { ContestsPageView, ContestView, contestViewOf, ContestWithWordsView } from './contests.views';

export class ContestsQuery extends PageQuery {
  @Id({ optional: true }) personId?: string;
  @Division({ optional: true, description: 'Only those this office and those below it owe an answer.' })
  office?: string;
  @FlagInQuery({ optional: true, description: 'Only those that (do not) wait for an answer.' }) pending?: boolean;
}

@Resource('contests')
export class ContestsController {
  constructor(
    private readonly contests: ContestsQueries,
    private readonly merged: MergedRecords,
    private readonly identities: Identities,
    private readonly catalogue: Catalogue,
  ) {}

  /** The first due first. */
  @Get()
  @Reads(contestReads, { type: ContestsPageView })
  async list(@Asking() asked: Asked, @Query() query: ContestsQuery): Promise<Page<ContestView>> {
    const rows = await this.contests.page(asked.reach(), query);
    return pageOf(
      rows,
      query,
      (row) => [row.dueOn, row.id],
      (row) => this.viewOf(row, asked),
    );
  }

  @Get(':contestId')
  @Reads(contestReads, { type: ContestWithWordsView })
  async one(@Asking() asked: Asked, @CodeParam('contestId') contestId: string): Promise<ContestWithWordsView> {
    const row = await this.contests.find(contestId);
    if (row === null) throw notFound('contest');
    const { office, personId } = row;
    asked.mayRead({ office, personId }, 'contest');
    const [words = null, answerNote = null] = await this.identities.open(asked, 'contest', [
      [personId, row.words],
      [personId, row.answerNote],
    ]);
    return { ...this.viewOf(row, asked), words, answerNote };
  }

  private viewOf(row: ContestRow, { language }: Asked): ContestView {
    return contestViewOf(row, this.merged.survivorOf(row.personId), (key) => this.catalogue.text(language, key));
  }
}
