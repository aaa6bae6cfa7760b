import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addMasterKey, loadKeyRing } from './key-ring';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-keys-'));
  path = join(folder, 'keys.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is made once, for its owner alone', () => {
  const ring = loadKeyRing(path);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(loadKeyRing(path)).toEqual(ring);
  expect(ring.masterKey.keys.get(1)).not.toEqual(ring.lookupKeys.keys.get(1));
  expect(readdirSync(folder)).toEqual(['keys.json']);
});

it('gains a master key and keeps the older ones', () => {
  const before = loadKeyRing(path);
  const after = addMasterKey(path);
  expect(after.masterKey.current).toBe(2);
  expect(after.masterKey.keys.get(1)).toEqual(before.masterKey.keys.get(1));
  expect(after.lookupKeys).toEqual(before.lookupKeys);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it('is refused when a key is missing or short', () => {
  loadKeyRing(path);
  const file = JSON.parse(readFileSync(path, 'utf8')) as Record<string, object>;
  for (const masterKey of [{}, { 1: 'c2hvcnQ=' }]) {
    writeFileSync(path, JSON.stringify({ ...file, masterKey }));
    expect(() => loadKeyRing(path)).toThrow('256 bits');
  }
});
