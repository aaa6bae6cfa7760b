import { createHmac, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { Sealed } from '@doorstep/event-sourcing';
import { Sql } from '../sql';
import { KeyRing, VersionedKeys } from './key-ring';
import { KeyRow, KeyRows, PostgresKeyRows } from './key-rows';
import { openText, personOf, sealText } from './sealed-text';
import { decrypt, encrypt } from './sealing';
import { textCipher } from './text-cipher';

const rewrapBatch = 500;

/** Text cannot be sealed for a person who has been erased. */
export class PersonErased extends Error {
  override readonly name = 'PersonErased';
}

/** A keyed hash in hex, by the look-up key of a version. */
export interface LookupHash {
  readonly hash: string;
  readonly version: number;
}

export interface PersonKeysOptions extends KeyRing {
  readonly rows: KeyRows;
  readonly cachedKeys?: number;
  /** For how long after an erasure in another process a cached key may still be used here. */
  readonly staleMs?: number;
}

/** Keys of persons kept in the database behind `sql`, wrapped by `masterKey`. */
export function openPersonKeys({ sql, ...rest }: Omit<PersonKeysOptions, 'rows'> & { readonly sql: Sql }): PersonKeys {
  return new PersonKeys({ rows: new PostgresKeyRows(sql), ...rest });
}

/** Seals text under a key per person; erasing the key makes everything sealed with it unreadable. */
export class PersonKeys {
  private readonly rows: KeyRows;
  private readonly masterKey: VersionedKeys;
  private readonly lookupKeys: VersionedKeys;
  private readonly staleMs: number;
  private readonly cache: LRUCache<string, Buffer>;
  private readonly creating = new Map<string, Promise<Buffer | null>>();
  private checking?: Promise<void>;
  private checkedAt = -Infinity;
  private erased = 0;
  private generation = 0;

  constructor({ rows, masterKey, lookupKeys, cachedKeys = 50_000, staleMs = 1_000 }: PersonKeysOptions) {
    this.rows = rows;
    this.masterKey = masterKey;
    this.lookupKeys = lookupKeys;
    this.staleMs = staleMs;
    this.cache = new LRUCache({ max: cachedKeys });
  }

  /** Makes the person's key on first use. `personId` holds no dot. Throws {@link PersonErased}. */
  async seal(personId: string, text: string): Promise<Sealed> {
    if (personId.includes('.')) throw new Error('a person id holds no dot');
    const cipher = await textCipher();
    await this.noticeErasures();
    const key = this.cache.get(personId) ?? (await this.created(personId));
    if (key === null) throw new PersonErased('this person has been erased');
    return sealText(cipher, key, personId, text);
  }

  /** The text, or null when its person has been erased. Throws when the sealed text has been changed. */
  async open(sealed: Sealed): Promise<string | null> {
    const [text = null] = await this.openMany([sealed]);
    return text;
  }

  /** Opens many, with one look-up for all keys that are not at hand. */
  async openMany(sealed: readonly Sealed[]): Promise<(string | null)[]> {
    const cipher = await textCipher();
    await this.noticeErasures();
    const keys = await this.keysFor(sealed);
    return sealed.map((text, at) => {
      const key = keys[at];
      return key ? openText(cipher, key, text) : null;
    });
  }

  /** Destroys the person's key for ever, also where there was none yet. Record it in the erasure ledger first. */
  async erase(personId: string): Promise<void> {
    await this.rows.erase(personId);
    this.generation += 1;
    this.cache.delete(personId);
  }

  /** Hashes of `value` exactly as given by every look-up key, the current one first; `scope` keeps kinds of value apart. */
  lookupHashes(scope: string, value: string): readonly LookupHash[] {
    const hashBy = (key: Buffer) => createHmac('sha256', key).update(`${scope}\n${value}`).digest('hex');
    return [...this.lookupKeys.keys]
      .map(([version, key]) => ({ version, hash: hashBy(key) }))
      .sort((a, b) => b.version - a.version);
  }

  /** Wraps by the current master key every person's key that an older one wraps; how many there were. */
  async rewrap(): Promise<number> {
    for (let done = 0; ;) {
      const rows = await this.rows.wrappedByOthers(this.masterKey.current, rewrapBatch);
      if (rows.length === 0) return done;
      for (const row of rows) {
        const key = this.unwrap(row);
        if (key !== null) await this.rows.rewrap(row, this.wrap(row.personId, key));
      }
      done += rows.length;
    }
  }

  /**
   * The key of each text; null or undefined where its person is erased or unknown. Marking each key at hand as the last
   * one used would be a sixth of the time to open a text.
   */
  private async keysFor(sealed: readonly Sealed[]): Promise<readonly (Buffer | null | undefined)[]> {
    const missing = new Set<string>();
    const keys = sealed.map((text) => {
      const personId = personOf(text);
      const key = this.cache.peek(personId);
      if (key === undefined) missing.add(personId);
      return key;
    });
    if (missing.size === 0) return keys;
    const { generation } = this;
    const rows = await this.rows.find([...missing]);
    const found = new Map(rows.map((row) => [row.personId, this.remember(row, generation)]));
    return sealed.map((text, at) => keys[at] ?? found.get(personOf(text)));
  }

  private created(personId: string): Promise<Buffer | null> {
    const underWay = this.creating.get(personId) ?? this.create(personId).finally(() => this.creating.delete(personId));
    this.creating.set(personId, underWay);
    return underWay;
  }

  private async create(personId: string): Promise<Buffer | null> {
    const { generation } = this;
    return this.remember(await this.rows.insert(this.wrap(personId, randomBytes(32))), generation);
  }

  /** A key read before an erasure was noticed is not kept. */
  private remember(row: KeyRow, generation: number): Buffer | null {
    const key = this.unwrap(row);
    if (key !== null && generation === this.generation) this.cache.set(row.personId, key);
    return key;
  }

  private noticeErasures(): Promise<void> | undefined {
    if (performance.now() - this.checkedAt < this.staleMs) return undefined;
    this.checking ??= this.check().finally(() => (this.checking = undefined));
    return this.checking;
  }

  private async check(): Promise<void> {
    const started = performance.now();
    const erased = await this.rows.erasedCount();
    if (erased !== this.erased) {
      this.erased = erased;
      this.generation += 1;
      this.cache.clear();
    }
    this.checkedAt = started;
  }

  private wrap(personId: string, key: Buffer): KeyRow {
    const { current, keys } = this.masterKey;
    return { personId, masterVersion: current, wrapped: encrypt(keyOf(keys, current), personId, key) };
  }

  private unwrap({ personId, masterVersion, wrapped }: KeyRow): Buffer | null {
    return wrapped === null ? null : decrypt(keyOf(this.masterKey.keys, masterVersion), personId, wrapped);
  }
}

function keyOf(keys: ReadonlyMap<number, Buffer>, version: number): Buffer {
  const key = keys.get(version);
  if (key === undefined) throw new Error(`master key ${version} is not in the key ring`);
  return key;
}
