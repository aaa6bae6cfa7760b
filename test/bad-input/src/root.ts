import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The repository, from the sources as well as from what they are compiled to. */
export const root = above(__dirname);

function above(folder: string): string {
  return existsSync(join(folder, 'nx.json')) ? folder : above(dirname(folder));
}
