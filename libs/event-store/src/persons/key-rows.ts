import { Sql } from '../sql';
import { Together } from '../together';

/** A person's key as stored: wrapped by the master key of a version, or no key (null) once erased. */
export interface KeyRow {
  readonly personId: string;
  readonly masterVersion: number;
  readonly wrapped: Buffer | null;
}

/** Where wrapped keys are kept. An erased person keeps a row without a key for ever. */
export interface KeyRows {
  find(personIds: readonly string[]): Promise<readonly KeyRow[]>;
  /** Adds a row unless the person has one, erased or not; the row that then stands. */
  insert(row: KeyRow): Promise<KeyRow>;
  erase(personId: string): Promise<void>;
  /** Rises with every person erased, by whatever process. */
  erasedCount(): Promise<number>;
  /** At most `limit` rows whose key is wrapped by another version than `masterVersion`. */
  wrappedByOthers(masterVersion: number, limit: number): Promise<readonly KeyRow[]>;
  /** Replaces the wrapping of a key, unless it changed since it was read. */
  rewrap(from: KeyRow, to: KeyRow): Promise<void>;
}

const columns = 'person_id as "personId", master_version as "masterVersion", wrapped';

/** Wrapped keys in `event_store.person_keys`. */
export class PostgresKeyRows implements KeyRows {
  private readonly inserting = new Together<KeyRow, KeyRow>((rows) => this.insertAll(rows));

  constructor(private readonly sql: Sql) {}

  find(personIds: readonly string[]): Promise<readonly KeyRow[]> {
    return this.sql.query<KeyRow>(`select ${columns} from event_store.person_keys where person_id = any($1)`, [
      personIds,
    ]);
  }

  /** Rows that wait together are inserted together: each commit waits for the disk. */
  insert(row: KeyRow): Promise<KeyRow> {
    return this.inserting.ask(row);
  }

  async erase(personId: string): Promise<void> {
    await this.sql.query(
      `insert into event_store.person_keys (person_id, master_version, wrapped) values ($1, 0, null)
       on conflict (person_id) do update set master_version = 0, wrapped = null`,
      [personId],
    );
  }

  async erasedCount(): Promise<number> {
    const [row] = await this.sql.query<{ erased: string }>(
      'select count(*) as erased from event_store.person_keys where wrapped is null',
    );
    return Number(row?.erased);
  }

  wrappedByOthers(masterVersion: number, limit: number): Promise<readonly KeyRow[]> {
    return this.sql.query<KeyRow>(
      `select ${columns} from event_store.person_keys where wrapped is not null and master_version <> $1 limit $2`,
      [masterVersion, limit],
    );
  }

  async rewrap(from: KeyRow, to: KeyRow): Promise<void> {
    await this.sql.query(
      `update event_store.person_keys set master_version = $2, wrapped = $3
       where person_id = $1 and master_version = $4 and wrapped is not null`,
      [from.personId, to.masterVersion, to.wrapped, from.masterVersion],
    );
  }

  /** In order of person, so that two processes that insert the same persons wait for one another and never in a circle. */
  private async insertAll(rows: readonly KeyRow[]): Promise<readonly KeyRow[]> {
    const ordered = [...rows].sort((a, b) => (a.personId < b.personId ? -1 : 1));
    const inserted = await this.sql.query<KeyRow>(
      `insert into event_store.person_keys (person_id, master_version, wrapped)
       select * from unnest($1::text[], $2::integer[], $3::bytea[])
       on conflict (person_id) do nothing returning ${columns}`,
      [
        ordered.map(({ personId }) => personId),
        ordered.map(({ masterVersion }) => masterVersion),
        ordered.map(({ wrapped }) => wrapped),
      ],
    );
    const standing = new Map(inserted.map((row) => [row.personId, row]));
    const others = rows.map(({ personId }) => personId).filter((personId) => !standing.has(personId));
    if (others.length > 0) for (const row of await this.find(others)) standing.set(row.personId, row);
    return rows.map(({ personId }) => {
      const row = standing.get(personId);
      if (row === undefined) throw new Error('a person key vanished while it was made');
      return row;
    });
  }
}
