import { Get, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  Code,
  CodeParam,
  Day,
  Division,
  notFound,
  OneOf,
  Page,
  pageOf,
  PageQuery,
  PlatformClock,
  Reads,
  Resource,
} from '@doorstep/service';
import { EntryVersionsQueries } from '../entry-versions/entry-versions.queries';
import { EntryVersionRow } from '../entry-versions/entry-versions.table';
import { EntryPageView, EntryView, viewOf } from './entry.views';
import { readReference } from './lists.http';
import { StatedEntriesQueries } from './stated-entries.queries';

class EntriesQuery extends PageQuery {
  @OneOf(['division', 'occupation', 'code', 'parameter', 'rule-table'], { optional: true }) kind?: string;
  @Code({ optional: true, description: 'Code list, classification, parameter or rule table.' }) list?: string;
  @Division({ optional: true }) region?: string;
  @Day({ optional: true, description: 'Civil date; today unless told.' }) on?: string;
}

class EntryVersionView {
  @ApiProperty() entryId: string;
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty({ description: 'When it was recorded, ISO 8601.' }) recordedAt: string;
  @ApiProperty({ enum: ['built-in', 'import', 'decision', 'withdrawn'] }) origin: string;
  @ApiProperty() source: string;
  @ApiProperty({
    description: 'What it said; null for a withdrawal.',
    nullable: true,
    type: 'object',
    additionalProperties: true,
  })
  facts: object | null;
}

@Resource('reference-entries')
export class EntriesController {
  constructor(
    private readonly entries: StatedEntriesQueries,
    private readonly versions: EntryVersionsQueries,
    private readonly clock: PlatformClock,
  ) {}

  @Get()
  @Reads(readReference, { type: EntryPageView })
  async list(@Query() query: EntriesQuery): Promise<Page<EntryView>> {
    const { kind, list, region, on = this.clock.today() } = query;
    const filter = { ...(kind ? { kind } : {}), ...(list ? { list } : {}), ...(region ? { region } : {}) };
    const rows = await this.entries.page(filter, on, query);
    return pageOf(
      rows,
      query,
      (row) => [String(row.rank), row.code, row.id],
      (row) => viewOf(row.entry),
    );
  }

  @Get(':entryId')
  @Reads(readReference, { type: EntryView })
  async one(@CodeParam('entryId') entryId: string): Promise<EntryView> {
    const entry = await this.entries.find(entryId);
    if (entry === undefined) throw notFound('reference-entry');
    return viewOf(entry);
  }

  @Get(':entryId/versions')
  @Reads(readReference, { type: EntryVersionView, list: true })
  async history(@CodeParam('entryId') entryId: string): Promise<readonly EntryVersionView[]> {
    const rows = await this.versions.history(entryId);
    if (rows.length === 0) throw notFound('reference-entry');
    return rows.map(versionViewOf);
  }

  @Get(':entryId/versions/:version')
  @Reads(readReference, { type: EntryVersionView })
  async version(
    @CodeParam('entryId') entryId: string,
    @CodeParam('version') version: string,
  ): Promise<EntryVersionView> {
    const row = /^\d{1,9}$/.test(version) ? await this.versions.version(entryId, Number(version)) : null;
    if (row === null) throw notFound('reference-entry');
    return versionViewOf(row);
  }
}

function versionViewOf({ entryId, version, recordedAt, origin, source, facts }: EntryVersionRow): EntryVersionView {
  return { entryId, version, recordedAt: new Date(recordedAt).toISOString(), origin, source, facts };
}
