import { Injectable } from '@nestjs/common';
import { Tables } from '@doorstep/service';
import { PersonFileRow } from './person-file.table';

/** One read of a person's identifying data. */
export interface ReadOfFile {
  readonly role: string;
  readonly office: string | null;
  readonly purpose: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

@Injectable()
export class PersonFileQueries {
  constructor(private readonly tables: Tables) {}

  find(personId: string): Promise<PersonFileRow | null> {
    return this.tables.of(PersonFileRow).findOneBy({ id: personId });
  }

  /** Those of the ids under which there is a file, in their order. */
  async known(personIds: readonly string[]): Promise<readonly string[]> {
    const rows = await this.tables.query<{ id: string }>('select id from person_files where id = any($1)', [personIds]);
    const known = new Set(rows.map(({ id }) => id));
    return personIds.filter((id) => known.has(id));
  }

  /** Who has read the person's identifying data so far, in order. */
  async reads(personId: string): Promise<readonly ReadOfFile[]> {
    const rows = await this.tables.query<Omit<ReadOfFile, 'at'> & { readonly at: string }>(
      `select actor_role as role, actor_office as office, purpose, read_at as at
         from access_log where person_id = $1 order by id`,
      [personId],
    );
    return rows.map((row) => ({ ...row, at: Number(row.at) }));
  }
}
