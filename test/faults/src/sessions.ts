import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { Stores } from './stores';

/** Ends sessions of a process with PostgreSQL, as the server does with a client it believes to be gone; how many there were. */
export async function endSessions(pid: number, stores: Stores, named: string): Promise<number> {
  const ended = await stores
    .of('portal')
    .query(
      `select pg_terminate_backend(pid) from pg_stat_activity where client_port = any($1) and application_name like $2`,
      [portsOf(pid), named],
    );
  return ended.length;
}

/** The local ends of a process's connections. */
export function portsOf(pid: number): readonly number[] {
  const folder = `/proc/${pid}/fd`;
  const held = new Set(readdirSync(folder).map((file) => linkOf(`${folder}/${file}`)));
  return ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((columns) => held.has(`socket:[${columns[9]}]`))
      .map(([, local]) => parseInt(local?.split(':')[1] ?? '', 16)),
  );
}

/** Files come and go. */
function linkOf(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return '';
  }
}
