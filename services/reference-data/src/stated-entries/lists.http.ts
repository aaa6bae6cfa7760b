import { Get, Query } from '@nestjs/common';
import { roles } from '@doorstep/event-sourcing';
import { divisionList, nation } from '@doorstep/reference';
import {
  Code,
  CodeParam,
  Day,
  Division,
  notFound,
  Page,
  pageOf,
  PageQuery,
  PlatformClock,
  Reads,
  Resource,
  Text,
} from '@doorstep/service';
import { EntryPageView, EntryView, viewOf } from './entry.views';
import { EntryFilter, StatedEntriesQueries } from './stated-entries.queries';

/** Reference data hold nothing about anybody: every role reads them. */
export const readReference = [{ roles, record: 'any' }] as const;

class ListQuery extends PageQuery {
  @Day({ optional: true, description: 'Civil date; today unless told.' }) on?: string;
}
class DivisionsQuery extends ListQuery {
  @Division({ optional: true, description: 'The division above; without it the provinces.' }) parent?: string;
}
class OccupationsQuery extends ListQuery {
  @Text({ optional: true, max: 60, description: 'Part of a name or code, in Chinese or English.' }) q?: string;
  @Code({ optional: true, description: 'E.g. `isco-08` (default), `csco-2022`, `esco-1.1.1`, `onet-soc`.' })
  classification?: string;
  @Code({ optional: true, description: 'The group above.' }) parent?: string;
}

class Lists {
  constructor(
    protected readonly entries: StatedEntriesQueries,
    protected readonly clock: PlatformClock,
  ) {}

  protected async page(filter: EntryFilter, query: ListQuery): Promise<Page<EntryView>> {
    const rows = await this.entries.page(filter, query.on ?? this.clock.today(), query);
    return pageOf(
      rows,
      query,
      (row) => [String(row.rank), row.code, row.id],
      (row) => viewOf(row.entry),
    );
  }
}

@Resource('divisions')
export class DivisionsController extends Lists {
  constructor(entries: StatedEntriesQueries, clock: PlatformClock) {
    super(entries, clock);
  }

  @Get()
  @Reads(readReference, { type: EntryPageView })
  list(@Query() query: DivisionsQuery): Promise<Page<EntryView>> {
    const parent = query.parent === nation ? '' : (query.parent ?? '');
    return this.page({ kind: 'division', list: divisionList, parent }, query);
  }

  @Get(':code')
  @Reads(readReference, { type: EntryView })
  async one(@CodeParam('code') code: string, @Query() query: ListQuery): Promise<EntryView> {
    const on = query.on ?? this.clock.today();
    const division = await this.entries.coded('division', divisionList, code, on);
    if (division === undefined) throw notFound('division');
    return viewOf(division);
  }
}

@Resource('occupations')
export class OccupationsController extends Lists {
  constructor(entries: StatedEntriesQueries, clock: PlatformClock) {
    super(entries, clock);
  }

  @Get()
  @Reads(readReference, { type: EntryPageView })
  list(@Query() query: OccupationsQuery): Promise<Page<EntryView>> {
    const { q: text, classification: list = 'isco-08', parent } = query;
    const filter = { kind: 'occupation', list, ...(text ? { text } : {}), ...(parent ? { parent } : {}) };
    return this.page(filter, query);
  }
}

@Resource('code-lists')
export class CodeListsController extends Lists {
  constructor(entries: StatedEntriesQueries, clock: PlatformClock) {
    super(entries, clock);
  }

  @Get(':list')
  @Reads(readReference, { type: EntryPageView })
  list(@CodeParam('list') list: string, @Query() query: ListQuery): Promise<Page<EntryView>> {
    return this.page({ kind: 'code', list }, query);
  }
}
