import { createHash } from 'node:crypto';
import { Candidate, Leadership, Leases } from './leases';
import { PostgresSession } from './postgres-session';

const standByMs = 1_000;
const signOfLifeEveryMs = 2_000;
const silentMs = 10_000;

/**
 * Leases as session advisory locks: the server frees them when a process dies, and those who stand by ask once a second, all
 * together. A process that is frozen keeps its connection; whoever stands by ends one that has been silent for ten seconds.
 */
export class PostgresLeases implements Leases {
  private readonly candidates: Candidate[] = [];
  private readonly held = new Map<string, Candidate>();
  private timer: NodeJS.Timeout | undefined;
  private readonly signsOfLife: NodeJS.Timeout;
  private asking = false;
  private askAgain = false;
  private closed = false;

  constructor(
    private readonly session: PostgresSession,
    private readonly ownsSession = false,
  ) {
    this.signsOfLife = setInterval(() => this.showLife(), signOfLifeEveryMs);
    session.add({ connected: () => this.askSoon(0), lost: () => this.lose() });
  }

  lead(name: string, work: (signal: AbortSignal) => Promise<void>): Leadership {
    const candidate = new Candidate(name, work, async (leaving) => {
      this.candidates.splice(this.candidates.indexOf(leaving), 1);
    });
    this.candidates.push(candidate);
    this.askSoon(0);
    return candidate;
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    clearInterval(this.signsOfLife);
    await Promise.all([...this.candidates].map((candidate) => candidate.stop()));
    if (this.ownsSession) await this.session.close();
  }

  private askSoon(ms: number): void {
    if (this.closed) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), ms);
  }

  private async ask(): Promise<void> {
    if (this.closed) return;
    this.askAgain = this.asking;
    const standingBy = new Map(this.standBys().map(({ name }) => [lockKey(name), name]));
    if (this.asking || standingBy.size === 0 || !this.session.connected) return;
    this.asking = true;
    try {
      const won = await this.session.query<{ key: string }>(
        'select key::text from unnest($1::bigint[]) as key where pg_try_advisory_lock(key)',
        [[...standingBy.keys()]],
      );
      for (const { key } of won) {
        this.appoint(standingBy.get(key) as string);
        standingBy.delete(key);
      }
      if (standingBy.size > 0) await this.endTheSilent([...standingBy.keys()]);
    } catch {
      // The session tells when it is back.
    } finally {
      this.asking = false;
    }
    if (this.standBys().length > 0) this.askSoon(this.askAgain ? 0 : standByMs);
  }

  private async endTheSilent(keys: readonly string[]): Promise<void> {
    await this.session.query(
      `select pg_terminate_backend(pid) from pg_stat_activity join pg_locks using (pid)
       where locktype = 'advisory' and granted and objsubid = 1
         and database = (select oid from pg_database where datname = current_database())
         and (classid::bigint << 32 | objid::bigint) = any($1::bigint[])
         and state = 'idle' and state_change < clock_timestamp() - $2 * interval '1 millisecond'`,
      [keys, silentMs],
    );
  }

  private showLife(): void {
    if (this.held.size > 0) this.session.query('select').catch(() => undefined);
  }

  private standBys(): readonly Candidate[] {
    return this.candidates.filter(({ idle, name }) => idle && !this.held.has(name));
  }

  private appoint(name: string): void {
    const next = this.candidates.find((candidate) => candidate.name === name && candidate.idle);
    if (next === undefined) return void this.release(name);
    this.held.set(name, next);
    next.begin(() => {
      if (this.held.get(name) === next) void this.release(name);
      else this.askSoon(standByMs);
    });
  }

  private async release(name: string): Promise<void> {
    await this.session.query('select pg_advisory_unlock($1)', [lockKey(name)]).catch(() => undefined);
    this.held.delete(name);
    this.askSoon(0);
  }

  private lose(): void {
    this.held.clear();
    for (const candidate of this.candidates) void candidate.end();
  }
}

/** Leases held by a connection of their own to the database at `url`; every process that shares work must name the same database. */
export function openLeases(url: string): Leases {
  return new PostgresLeases(new PostgresSession(url, 'doorstep leases'), true);
}

/** The advisory lock that stands for a lease. */
export function lockKey(name: string): string {
  return createHash('sha256').update(name).digest().readBigInt64BE().toString();
}
