import { readFileSync } from 'node:fs';
import { Client } from 'pg';

const ticksPerSecond = 100;

/** Processor time that this process and the whole PostgreSQL behind `client` have used so far; 0 where there is no /proc. */
export async function processorSeconds(client: Client): Promise<number> {
  const { user, system } = process.cpuUsage();
  const { rows } = await client.query<{ pid: number; own: boolean }>(
    'select pid, pid = pg_backend_pid() as own from pg_stat_activity',
  );
  const used = rows.map(({ pid, own }) => ({ own, ...usedBy(pid) }));
  const parent = usedBy(used.find(({ own }) => own)?.parent ?? 0);
  return (user + system) / 1_000_000 + used.reduce((sum, { seconds }) => sum + seconds, parent.ofEnded);
}

/** Of one process, and of its children that have ended. */
function usedBy(pid: number): { readonly parent: number; readonly seconds: number; readonly ofEnded: number } {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const [parent, user, system, endedUser, endedSystem] = [1, 11, 12, 13, 14].map((at) => Number(fields[at]));
    return {
      parent: parent ?? 0,
      seconds: ((user ?? 0) + (system ?? 0)) / ticksPerSecond,
      ofEnded: ((endedUser ?? 0) + (endedSystem ?? 0)) / ticksPerSecond,
    };
  } catch {
    return { parent: 0, seconds: 0, ofEnded: 0 };
  }
}
