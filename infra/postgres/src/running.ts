import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notedPostmaster } from './leftover';

/** The superuser's URL, without a database, of the PostgreSQL that runs on a folder; undefined when none is ready. */
export function runningPostgres(dataDir: string): string | undefined {
  const data = join(dataDir, 'cluster');
  if (notedPostmaster(data)?.state !== 'ready') return undefined;
  const secret = readFileSync(join(dataDir, 'superuser.secret'), 'utf8').trim();
  const [, , , port] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  return `postgres://doorstep:${secret}@127.0.0.1:${port}`;
}
