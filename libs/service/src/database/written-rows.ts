import { Column } from 'typeorm';
import { Tables } from './tables';

/**
 * Marks each row of a read model with the transaction that wrote it last, for {@link WrittenRows}. In the migration
 * `written_in bigint not null default pg_current_xact_id()::text::bigint`, and an index;
 * TypeORM compares defaults without their casts.
 */
export function WrittenIn(): PropertyDecorator {
  const options = { name: 'written_in', insert: false, update: false, select: false };
  return Column({ ...options, type: 'bigint', default: () => '((pg_current_xact_id()))' });
}

/**
 * Marks each row of a read model with the transaction that inserted it, whoever writes it again. In the migration as {@link WrittenIn}.
 */
export function FirstWrittenIn(): PropertyDecorator {
  const options = { name: 'written_in', insert: false, select: false };
  return Column({ ...options, type: 'bigint', default: () => '((pg_current_xact_id()))' });
}

/** Keys of rows written since the look before. `anew`: it is the first look, or the table is another since it was rebuilt. */
export interface Written {
  readonly anew: boolean;
  readonly keys: readonly string[];
}

interface Look {
  readonly next: string;
  readonly table: string;
  readonly keys: readonly string[] | null;
}

/**
 * Follows what any process writes into a read model whose entity has a column {@link WrittenIn}. A row may be told twice, none is
 * left out: what a look cannot see yet was written by a transaction that is no older than where the next look begins. Rows
 * that are deleted are not told.
 */
export class WrittenRows {
  private since = '0';
  private seen = '';

  constructor(
    private readonly tables: Tables,
    /** Name of the table. */
    private readonly table: string,
  ) {}

  async look(): Promise<Written> {
    const [look] = await this.tables.query<Look>(
      `select pg_snapshot_xmin(pg_current_snapshot())::text as next, to_regclass($1)::oid::text as "table",
         case when to_regclass($1)::oid::text = $3
           then (select json_agg(id) from "${this.table}" where written_in >= $2::bigint) end as keys`,
      [this.table, this.since, this.seen],
    );
    if (look === undefined) return { anew: false, keys: [] };
    const anew = look.table !== this.seen;
    this.since = look.next;
    this.seen = look.table;
    return { anew, keys: look.keys ?? [] };
  }
}
