import { randomBytes, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** 256-bit keys by version; `current` is the one new work uses. */
export interface VersionedKeys {
  readonly current: number;
  readonly keys: ReadonlyMap<number, Buffer>;
}

/** What lives outside the database: master keys that wrap persons' keys, and look-up keys for keyed hashes. */
export interface KeyRing {
  readonly masterKey: VersionedKeys;
  readonly lookupKeys: VersionedKeys;
}

type KeyRingFile = Readonly<Record<keyof KeyRing, Readonly<Record<string, string>>>>;

/** Reads a key ring file; makes one with fresh keys, readable by its owner alone, where there is none. */
export function loadKeyRing(path: string): KeyRing {
  if (!existsSync(path)) createKeyRing(path);
  const file = JSON.parse(readFileSync(path, 'utf8')) as KeyRingFile;
  return { masterKey: versionedKeys(file.masterKey), lookupKeys: versionedKeys(file.lookupKeys) };
}

/** Adds a master key to the file and makes it current; the older ones stay until every person's key is wrapped anew. */
export function addMasterKey(path: string): KeyRing {
  const file = JSON.parse(readFileSync(path, 'utf8')) as KeyRingFile;
  const next = versionedKeys(file.masterKey).current + 1;
  const written = writeAside(path, { ...file, masterKey: { ...file.masterKey, [next]: freshKey() } });
  renameSync(written, path);
  syncFolder(path);
  return loadKeyRing(path);
}

/** Versioned keys out of raw ones; the highest version is current. */
export function versionedKeys(keys: Readonly<Record<string, string>>): VersionedKeys {
  const decoded = new Map(Object.entries(keys).map(([version, key]) => [Number(version), Buffer.from(key, 'base64')]));
  if (decoded.size === 0 || [...decoded.values()].some((key) => key.length !== 32)) {
    throw new Error('a key ring needs keys of 256 bits');
  }
  return { current: Math.max(...decoded.keys()), keys: decoded };
}

/** A random 256-bit key in base64, as a key ring file holds it. */
export function freshKey(): string {
  return randomBytes(32).toString('base64');
}

function createKeyRing(path: string): void {
  const written = writeAside(path, { masterKey: { 1: freshKey() }, lookupKeys: { 1: freshKey() } });
  try {
    linkSync(written, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(written);
  }
  syncFolder(path);
}

function writeAside(path: string, file: KeyRingFile): string {
  const aside = `${path}.${randomUUID()}`;
  const descriptor = openSync(aside, 'wx', 0o600);
  writeSync(descriptor, `${JSON.stringify(file, undefined, 2)}\n`);
  fsyncSync(descriptor);
  closeSync(descriptor);
  return aside;
}

function syncFolder(path: string): void {
  const folder = openSync(dirname(path), 'r');
  fsyncSync(folder);
  closeSync(folder);
}
