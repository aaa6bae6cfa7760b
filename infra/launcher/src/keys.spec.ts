import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldersOf } from './folders';
import { prepareKeys } from './keys';

describe('the keys of a data folder', () => {
  const data = mkdtempSync(join(tmpdir(), 'doorstep-keys-'));
  const folders = foldersOf(data);
  afterAll(() => rmSync(data, { recursive: true }));

  it('are made where there are no data yet, for their owner alone, and kept', () => {
    prepareKeys(folders);
    const made = readFileSync(folders.keyRing, 'utf8');
    mkdirSync(join(folders.postgres, 'cluster'), { recursive: true });
    prepareKeys(folders);
    expect(readFileSync(folders.keyRing, 'utf8')).toBe(made);
    expect(statSync(folders.keys).mode & 0o077).toBe(0);
  });

  it('are not made anew for data that were sealed with others', () => {
    rmSync(folders.keyRing);
    expect(() => prepareKeys(folders)).toThrow(
      `The names and numbers in ${folders.postgres} cannot be read without ${folders.keyRing}, which is missing;`,
    );
  });
});
