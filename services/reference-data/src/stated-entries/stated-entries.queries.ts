import { Injectable } from '@nestjs/common';
import { ReferenceEntry } from '@doorstep/contracts';
import { CivilDate } from '@doorstep/event-sourcing';
import { divisionList, Found, ReferenceBook } from '@doorstep/reference';
import { PageQuery, pageSize, readCursor, Tables } from '@doorstep/service';
import { StatedEntryRow } from './stated-entries.table';

/** Which entries, all conditions together. */
export interface EntryFilter {
  readonly kind?: string;
  readonly list?: string;
  readonly region?: string;
  readonly parent?: string;
  readonly text?: string;
}

export interface RankedEntry {
  readonly id: string;
  readonly rank: number;
  readonly code: string;
  readonly entry: ReferenceEntry;
}

/** A parameter or rule table with the regions that were asked on the way to it, the last being where it was found. */
export interface Resolution {
  readonly found: Found | undefined;
  readonly asked: readonly string[];
}

@Injectable()
export class StatedEntriesQueries {
  constructor(private readonly tables: Tables) {}

  /** Entries valid on `on`: where text is searched for, first those whose code or name is the text, then those that begin with it. */
  page(filter: EntryFilter, on: CivilDate, query: PageQuery): Promise<RankedEntry[]> {
    const { kind, list, region, parent } = filter;
    const text = filter.text?.toLowerCase() ?? null;
    const [rank, code, id] = readCursor(query, 'number', 'text', 'text') ?? [];
    return this.tables.query<RankedEntry>(
      `select * from (
         select id, code, entry,
                case when $6::text is null then 0
                     when $6 = any(string_to_array(search_text, e'\\n')) then 0
                     when starts_with(search_text, $6) or strpos(search_text, e'\\n' || $6) > 0 then 1
                     else 2 end as rank
           from stated_entries
          where ($1::text is null or kind = $1) and ($2::text is null or list = $2)
            and ($3::text is null or region = $3) and ($4::text is null or parent = $4)
            and valid_from <= $5 and (valid_to is null or valid_to > $5)
            and ($6 is null or strpos(search_text, $6) > 0)
       ) matching
       where $7::bigint is null or (rank, code, id) > ($7, $8, $9)
       order by rank, code, id limit $10`,
      [
        kind ?? null,
        list ?? null,
        region ?? null,
        parent ?? null,
        on,
        text,
        rank ?? null,
        code ?? '',
        id ?? '',
        pageSize(query) + 1,
      ],
    );
  }

  async find(entryId: string): Promise<ReferenceEntry | undefined> {
    return (await this.tables.of(StatedEntryRow).findOneBy({ id: entryId }))?.entry;
  }

  /** The entry of a code valid on `on`. */
  async coded(kind: string, list: string, code: string, on: CivilDate): Promise<ReferenceEntry | undefined> {
    const rows = await this.tables.query<{ entry: ReferenceEntry }>(
      `select entry from stated_entries
        where kind = $1 and list = $2 and code = $3 and valid_from <= $4 and (valid_to is null or valid_to > $4)`,
      [kind, list, code, on],
    );
    return rows[0]?.entry;
  }

  /** All entries of a list valid on `on`, in the order of their codes. */
  async all(kind: 'occupation' | 'code', list: string, on: CivilDate): Promise<readonly ReferenceEntry[]> {
    const rows = await this.tables.query<{ entry: ReferenceEntry }>(
      `select entry from stated_entries
        where kind = $1 and list = $2 and valid_from <= $3 and (valid_to is null or valid_to > $3) order by code, id`,
      [kind, list, on],
    );
    return rows.map(({ entry }) => entry);
  }

  /** Changes exactly when {@link all} does; undefined where there are none. */
  async stampOf(kind: 'occupation' | 'code', list: string, on: CivilDate): Promise<string | undefined> {
    const rows = await this.tables.query<{ stamp: string | null }>(
      `select md5(string_agg(id || ' ' || (entry ->> 'version'), ',' order by id)) as stamp from stated_entries
        where kind = $1 and list = $2 and valid_from <= $3 and (valid_to is null or valid_to > $3)`,
      [kind, list, on],
    );
    return rows[0]?.stamp ?? undefined;
  }

  /** Resolved by the same rule as everywhere, over the entries of that name and the divisions above the region. */
  async resolve(kind: 'parameter' | 'rule-table', name: string, region: string, on: CivilDate): Promise<Resolution> {
    const rows = await this.tables.query<{ entry: ReferenceEntry }>(
      `with recursive up as (
         select id, parent, entry from stated_entries where kind = 'division' and list = $3 and code = $4
         union
         select above.id, above.parent, above.entry from stated_entries above join up on above.code = up.parent
          where above.kind = 'division' and above.list = $3
       )
       select entry from up
       union all
       select entry from stated_entries where kind = $1 and list = $2`,
      [kind, name, divisionList, region],
    );
    const book = ReferenceBook.of(rows.map(({ entry }) => entry));
    const found = kind === 'parameter' ? book.parameter(name, region, on) : book.ruleTable(name, region, on);
    const up = book.regionsUp(region, on);
    return { found, asked: found === undefined ? up : up.slice(0, up.indexOf(found.region) + 1) };
  }

  /** Entries of these lists that name a parent which the list does not hold; at most `limit`. */
  orphans(lists: readonly string[], limit: number): Promise<{ list: string; code: string; parent: string }[]> {
    return this.tables.query(
      `select list, code, parent from stated_entries child
        where list = any($1) and parent <> ''
          and not exists (select from stated_entries above
                           where above.kind = child.kind and above.list = child.list and above.code = child.parent)
        order by list, code limit $2`,
      [lists, limit],
    );
  }
}
