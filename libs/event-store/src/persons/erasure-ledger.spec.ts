import { appendFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyLedger, ErasureLedger } from './erasure-ledger';
import { MemoryPersonKeys } from './memory-person-keys';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-ledger-'));
  path = join(folder, 'erasures.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('remembers everybody once, also in another process', async () => {
  expect(await new ErasureLedger(path).personIds()).toEqual([]);
  const ledger = new ErasureLedger(path);
  await Promise.all(['p1', 'p2', 'p1'].map((personId) => ledger.record(personId, 1_000)));
  expect([...(await new ErasureLedger(path).personIds())].sort()).toEqual(['p1', 'p2']);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it('passes over a line torn by a crash, and no other damage', async () => {
  const ledger = new ErasureLedger(path);
  await ledger.record('p1', 1_000);
  appendFileSync(path, '\n{"personId":"p');
  await ledger.record('p2', 2_000);
  expect(await ledger.personIds()).toEqual(['p1', 'p2']);
  appendFileSync(path, '\n{"personId":p3}\n');
  await expect(ledger.personIds()).rejects.toThrow(SyntaxError);
});

it('erases everybody again', async () => {
  const keys = new MemoryPersonKeys();
  const sealed = await keys.openMany([await keys.seal('p1', 'a'), await keys.seal('p2', 'b')]);
  expect(sealed).toEqual(['a', 'b']);
  const ledger = new ErasureLedger(path);
  await ledger.record('p1', 1_000);
  const [first, second] = [await keys.seal('p1', 'a'), await keys.seal('p2', 'b')];
  expect(await applyLedger(ledger, keys)).toBe(1);
  expect(await keys.openMany([first, second])).toEqual([null, 'b']);
});
