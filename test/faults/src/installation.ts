import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../../../..');

/** A copy of the compiled platform, which no build changes under the rounds and which a mutant may break. */
export interface Installation {
  readonly folder: string;
  /** The command line of the platform. */
  readonly cli: string;
  /** The program of one service in a process of its own. */
  readonly service: string;
}

/** Copies `dist` of the repository into a folder. */
export function install(folder: string): Installation {
  const dist = join(folder, 'dist');
  mkdirSync(dist, { recursive: true });
  for (const part of ['libs', 'services', 'infra'])
    cpSync(join(root, 'dist', part), join(dist, part), { recursive: true });
  for (const beside of ['node_modules', 'deploy']) symlinkSync(join(root, beside), join(folder, beside));
  const launcher = join(dist, 'infra/launcher/src');
  return { folder: dist, cli: join(launcher, 'cli.js'), service: join(launcher, 'service-process.js') };
}
