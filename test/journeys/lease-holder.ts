import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { Database, lockKey } from '@doorstep/event-store';

/** The connection that holds a lease of a store's database: PostgreSQL's process for it, and the port it comes from. */
export interface Holder {
  readonly backend: number;
  readonly port: number;
}

/** Who holds a lease now, if anybody does. */
export async function holderOf(db: Database, lease: string): Promise<Holder | undefined> {
  const [holder] = await db.query<Holder>(
    `select pid as backend, client_port as port from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())
       and (classid::bigint << 32 | objid::bigint) = $1::bigint`,
    [lockKey(lease)],
  );
  return holder;
}

/** Which of `processes` has the connection that comes from a port of this machine. */
export function processOn(port: number, processes: readonly number[]): number | undefined {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0');
  const line = readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .map((one) => one.trim().split(/\s+/))
    .find(([, local]) => local?.endsWith(`:${wanted}`));
  const socket = `socket:[${line?.[9]}]`;
  return processes.find((pid) =>
    readdirSync(`/proc/${pid}/fd`).some((fd) => linkOf(`/proc/${pid}/fd/${fd}`) === socket),
  );
}

function linkOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
