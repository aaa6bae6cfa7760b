import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContractMessage } from '../src';

/** Every message sample kept in `folder` as `<type>/<n>.json`, in order of publication. */
export function samplesIn(folder: string): readonly ContractMessage[] {
  return readdirSync(folder).flatMap((type) =>
    readdirSync(join(folder, type))
      .sort((a, b) => Number.parseInt(a) - Number.parseInt(b))
      .map((file) => JSON.parse(readFileSync(join(folder, type, file), 'utf8')) as ContractMessage),
  );
}
