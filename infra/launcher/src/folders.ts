import { chmodSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where things are kept in a data folder. Keys and the ledger of erasures lie outside PostgreSQL's folder and its backups. */
export function foldersOf(data: string) {
  const root = resolve(data);
  return {
    root,
    postgres: join(root, 'postgres'),
    identity: join(root, 'identity'),
    keys: join(root, 'keys'),
    keyRing: join(root, 'keys', 'key-ring.json'),
    erasures: join(root, 'keys', 'erasures.jsonl'),
    kafka: join(root, 'kafka'),
    kafkaPrefix: join(root, 'kafka-prefix'),
    clock: join(root, 'clock.json'),
  };
}

/** Creates the folder of the keys, for its owner alone. */
export function createKeysFolder(keys: string): void {
  mkdirSync(keys, { recursive: true, mode: 0o700 });
  chmodSync(keys, 0o700);
}
