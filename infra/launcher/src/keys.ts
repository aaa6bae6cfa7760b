import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadKeyRing } from '@doorstep/event-store';
import type { Folders } from './folders';
import { Obstacle } from './obstacle';

/** Makes the keys of a data folder that has no data yet, for its owner alone. Throws where there are data and no keys to read them with. */
export function prepareKeys({ postgres, keys, keyRing }: Pick<Folders, 'postgres' | 'keys' | 'keyRing'>): void {
  if (!existsSync(keyRing) && existsSync(join(postgres, 'cluster')))
    throw new Obstacle(
      `The names and numbers in ${postgres} cannot be read without ${keyRing}, which is missing; put it back from its backup.`,
    );
  mkdirSync(keys, { recursive: true, mode: 0o700 });
  chmodSync(keys, 0o700);
  loadKeyRing(keyRing);
}
