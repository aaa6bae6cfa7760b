import { readFileSync } from 'node:fs';
import { hashAt, PooledDatabase, verifyChain } from '@doorstep/event-store';
import { Obstacle } from './obstacle';
import { runningDatabases } from './running-databases';
import { serviceNames } from './services';

/** Up to where a service's events were found whole, and the hash of the last. */
interface Witness {
  readonly events: number;
  readonly hash: string;
}

type Witnesses = Readonly<Record<string, Witness>>;

/**
 * Recomputes the hash chain of every service's events on a data folder, and compares it with what an earlier audit printed.
 * Throws an obstacle that names each service whose history is not what was recorded.
 */
export async function runAudit(data: string, earlier: string | undefined): Promise<Witnesses> {
  const urlOf = runningDatabases(data);
  const known = earlier === undefined ? {} : witnessesIn(earlier);
  const found: Record<string, Witness> = {};
  const wrong: string[] = [];
  for (const service of serviceNames) {
    const db = new PooledDatabase({ url: urlOf(service), connections: 1 });
    try {
      const audit = await auditOf(db, known[service]);
      if (typeof audit === 'string') wrong.push(`${service}: ${audit}.`);
      else if (audit !== undefined) found[service] = audit;
    } finally {
      await db.close();
    }
  }
  if (wrong.length > 0) throw new Obstacle(wrong.join('\n'));
  return found;
}

/** What the store's chain shows, or what is wrong with it; undefined for a service without events of its own. */
async function auditOf(db: PooledDatabase, known: Witness | undefined): Promise<Witness | string | undefined> {
  const [store] = await db.query<{ head: string | null }>(`select to_regclass('event_store.head')::text as head`);
  if (store?.head == null) return undefined;
  const audit = await verifyChain(db);
  if ('brokenAt' in audit) return `event ${audit.brokenAt} is missing or not what was recorded`;
  if (known !== undefined && known.events > 0 && (await hashAt(db, known.events)) !== known.hash) {
    return `the history up to event ${known.events} is not the one of the earlier audit`;
  }
  return { events: audit.verified, hash: audit.hash };
}

function witnessesIn(file: string): Witnesses {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Partial<Witness>>;
    const readable = ({ events, hash }: Partial<Witness>) => Number.isSafeInteger(events) && typeof hash === 'string';
    if (Object.values(read).every(readable)) return read as Witnesses;
  } catch {
    throw new Obstacle(`${file} cannot be read as what an audit printed.`, 2);
  }
  throw new Obstacle(`${file} is not what an audit printed.`, 2);
}
