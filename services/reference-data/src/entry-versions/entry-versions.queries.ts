import { Injectable } from '@nestjs/common';
import { Tables } from '@doorstep/service';
import { EntryVersionRow } from './entry-versions.table';

@Injectable()
export class EntryVersionsQueries {
  constructor(private readonly tables: Tables) {}

  /** Every version of an entry, the first first. */
  history(entryId: string): Promise<EntryVersionRow[]> {
    return this.tables.of(EntryVersionRow).find({ where: { entryId }, order: { version: 'ASC' } });
  }

  /** What an entry said when a decision used this version of it. */
  version(entryId: string, version: number): Promise<EntryVersionRow | null> {
    return this.tables.of(EntryVersionRow).findOneBy({ id: `${entryId}@${version}` });
  }
}
