import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

export const root = resolve(__dirname, '../../..');
const folder = resolve(root, '../shared/data');

/** A file of the shared real data. */
export const dataFile = (name: string): string => resolve(folder, name);

/** `describe` where the shared real data lie beside the project. They are other people's and no part of it: elsewhere skipped, saying so. */
export function describeWithRealData(name: string, specs: () => void): void {
  if (existsSync(folder)) return describe(name, specs);
  process.stderr.write(`skipped: ${name} (no ../shared/data beside the project)\n`);
  describe.skip(name, specs);
}
