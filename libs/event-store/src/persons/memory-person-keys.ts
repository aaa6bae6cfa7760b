import { freshKey, KeyRing, versionedKeys } from './key-ring';
import { KeyRow, KeyRows } from './key-rows';
import { PersonKeys } from './person-keys';

/** Wrapped keys in memory; several `PersonKeys` over the same rows act like several processes. */
export class MemoryKeyRows implements KeyRows {
  readonly rows = new Map<string, KeyRow>();

  async find(personIds: readonly string[]): Promise<readonly KeyRow[]> {
    return personIds.flatMap((personId) => this.rows.get(personId) ?? []);
  }

  async insert(row: KeyRow): Promise<KeyRow> {
    const standing = this.rows.get(row.personId) ?? row;
    this.rows.set(row.personId, standing);
    return standing;
  }

  async erase(personId: string): Promise<void> {
    this.rows.set(personId, { personId, masterVersion: 0, wrapped: null });
  }

  async erasedCount(): Promise<number> {
    return [...this.rows.values()].filter(({ wrapped }) => wrapped === null).length;
  }

  async wrappedByOthers(masterVersion: number, limit: number): Promise<readonly KeyRow[]> {
    return [...this.rows.values()]
      .filter((row) => row.wrapped !== null && row.masterVersion !== masterVersion)
      .slice(0, limit);
  }

  async rewrap(from: KeyRow, to: KeyRow): Promise<void> {
    if (this.rows.get(from.personId)?.masterVersion === from.masterVersion) this.rows.set(to.personId, to);
  }
}

/** The twin of the PostgreSQL person keys for specs; a key ring of its own unless one is given. */
export class MemoryPersonKeys extends PersonKeys {
  constructor(ring: Partial<KeyRing> = {}) {
    super({
      rows: new MemoryKeyRows(),
      masterKey: versionedKeys({ 1: freshKey() }),
      lookupKeys: versionedKeys({ 1: freshKey() }),
      ...ring,
    });
  }
}
