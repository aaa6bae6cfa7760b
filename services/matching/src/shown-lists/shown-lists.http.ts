import { Get, Query } from '@nestjs/common';
import { Asked, Asking, Day, PageQuery, pageOf, pageSize, PlatformClock, Reads, Resource } from '@doorstep/service';
import { shownListReads } from '../readers';
import { Declined, Referred, ShownListsQueries } from './shown-lists.queries';
import { ShownListRow } from './shown-lists.table';
import { ShownListsView, ShownListView } from './shown-lists.views';
import { shownOutcome } from './shown-outcome';

export class ShownListsQuery extends PageQuery {
  @Day({ optional: true }) madeFrom?: string;
  @Day({ optional: true }) madeBefore?: string;
}

@Resource('shown-lists')
export class ShownListsController {
  constructor(
    private readonly lists: ShownListsQueries,
    private readonly clock: PlatformClock,
  ) {}

  /** Lists whose order was drawn, the oldest first: from what, and what came of them. Whose they were is not told. */
  @Get()
  @Reads(shownListReads, { type: ShownListsView })
  async list(@Asking() asked: Asked, @Query() query: ShownListsQuery): Promise<ShownListsView> {
    const rows = await this.lists.page(asked.reach(), query);
    const people = [...new Set(rows.slice(0, pageSize(query)).map(({ personId }) => personId))];
    const [declined, referred] = await Promise.all([this.lists.declinedBy(people), this.lists.referredOf(people)]);
    const page = pageOf(
      rows,
      query,
      (row) => [row.madeOn, row.id],
      (row) => viewOf(row, declined, referred),
    );
    return { asOf: this.clock.today(), ...page };
  }
}

function viewOf(row: ShownListRow, declined: readonly Declined[], referred: readonly Referred[]): ShownListView {
  const { runId, personId, madeOn, version, draw, shown } = row;
  const { candidates, ...drawn } = draw;
  return {
    decision: runId,
    version,
    madeOn,
    ...drawn,
    candidates: candidates.map(({ vacancyId: id, ...rest }) => ({ id, ...rest })),
    shown: shown.map(({ vacancyId, place, propensity }) => {
      const refusal = declined.find((one) => one.runId === runId && one.vacancyId === vacancyId);
      const referrals = referred.filter((one) => one.personId === personId && one.vacancyId === vacancyId);
      return { id: vacancyId, place, propensity, ...shownOutcome(madeOn, refusal?.declinedOn ?? null, referrals) };
    }),
  };
}
