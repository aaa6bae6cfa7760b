import { join, resolve } from 'node:path';

export type Folders = Readonly<
  Record<
    | 'root'
    | 'postgres'
    | 'identity'
    | 'keys'
    | 'keyRing'
    | 'erasures'
    | 'kafka'
    | 'kafkaPrefix'
    | 'clock'
    | 'provisioned',
    string
  >
>;

/** Where things are kept in a data folder. Keys and the ledger of erasures lie outside PostgreSQL's folder and its backups. */
export function foldersOf(data: string): Folders {
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
    provisioned: join(root, 'platform.json'),
  };
}
