import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@doorstep/testing';
import { appendTo, caseEvent, newStream } from '../contract/cases.fixture';
import { StoreDatabase } from '../postgres.fixture';
import { applyLedger, ErasureLedger } from './erasure-ledger';
import { openPersonKeys } from './person-keys';
import { firstRing, personKeysContract } from './person-keys.contract';
import { decrypt } from './sealing';

let database: StoreDatabase;
beforeAll(async () => {
  database = await StoreDatabase.migrate(await createTestDatabase());
});
afterAll(() => database.drop());

/** Every row of every table of the database as text, bytes in hex. */
async function dump(): Promise<string> {
  const tables = await database.sql.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const rows = await Promise.all(
    tables.map(({ name }) => database.sql.query<{ row: string }>(`select t::text as row from ${name} t`)),
  );
  return rows
    .flat()
    .map(({ row }) => row)
    .join('\n');
}

const spellings = (bytes: Buffer): string[] => [
  bytes.toString('hex'),
  bytes.toString('base64').replace(/=+$/, ''),
  bytes.toString('base64url'),
];

describe('person keys in PostgreSQL', () => {
  personKeysContract((options) => openPersonKeys({ sql: database.sql, ...options }));

  it('leave neither text nor keys in any table', async () => {
    const keys = openPersonKeys({ sql: database.sql, ...firstRing });
    const [person, name] = [randomUUID(), '诸葛孔明住在兰州市城关区'];
    const [lookup] = keys.lookupHashes('identity', name);
    const stream = newStream();
    await (
      await database.open()
    ).append({
      ...appendTo(stream, 0, [caseEvent('case-opened', { name: await keys.seal(person, name) })]),
      claims: [{ scope: 'identity', hash: lookup?.hash ?? '', streamId: stream }],
    });
    const [row] = await database.sql.query<{ wrapped: Buffer }>(
      'select wrapped from event_store.person_keys where person_id = $1',
      [person],
    );
    const master = firstRing.masterKey.keys.get(1) as Buffer;
    const key = decrypt(master, person, row?.wrapped as Buffer);

    const everything = await dump();
    expect(key).toHaveLength(32);
    expect(everything).toContain(row?.wrapped.toString('hex'));
    expect(everything).toContain(`sealed.${person}.`);
    const secrets = [name, ...[Buffer.from(name), key, master].flatMap(spellings)];
    for (const secret of secrets) expect(everything).not.toContain(secret);
  });

  it('that a restored backup brought back are erased again by the ledger', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'doorstep-ledger-'));
    const ledger = new ErasureLedger(join(folder, 'erasures.jsonl'));
    const keys = openPersonKeys({ sql: database.sql, ...firstRing });
    const [erased, kept] = [randomUUID(), randomUUID()];
    const sealed = [await keys.seal(erased, 'a'), await keys.seal(kept, 'b')];
    const backup = await database.sql.query<{ wrapped: Buffer }>(
      'select wrapped from event_store.person_keys where person_id = $1',
      [erased],
    );
    await ledger.record(erased, 1_000);
    await keys.erase(erased);
    await database.sql.query(
      'update event_store.person_keys set master_version = 1, wrapped = $2 where person_id = $1',
      [erased, backup[0]?.wrapped],
    );

    const restored = openPersonKeys({ sql: database.sql, ...firstRing, staleMs: 0 });
    expect(await restored.openMany(sealed)).toEqual(['a', 'b']);
    expect(await applyLedger(ledger, restored)).toBe(1);
    expect(await restored.openMany(sealed)).toEqual([null, 'b']);
    expect(await dump()).not.toContain(backup[0]?.wrapped.toString('hex'));
    rmSync(folder, { recursive: true });
  });
});
