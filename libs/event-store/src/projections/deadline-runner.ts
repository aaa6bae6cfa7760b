import { Deadline } from '@doorstep/event-sourcing';
import { Sql } from '../sql';
import { Leadership, Leases } from './leases';
import { quoted, ReadTable } from './read-table';
import { inKeyOrder } from './in-key-order';
import { backoff, pause, Wakeup } from './wakeup';

/** The clock deadlines are read by, epoch ms. `onAdvanced` calls back when time jumped; returns the unsubscription. */
export interface DeadlineClock {
  now(): number;
  onAdvanced(listener: () => void): () => void;
}

export interface DeadlineOptions {
  /** Names the work among processes. */
  readonly name: string;
  readonly db: Sql;
  /** A read table with the properties id, kind, dueAt (epoch ms) and streamId. */
  readonly table: ReadTable;
  readonly clock: DeadlineClock;
  readonly leases: Leases;
  /** Sends what the deadline asks for, under `idempotencyKey`; called again after a crash. Its events remove or move the row. */
  readonly fire: (deadline: Deadline, now: number, idempotencyKey: string) => Promise<void>;
  readonly onError?: (error: unknown, deadline?: Deadline) => void;
  readonly batch?: number;
  readonly pollMs?: number;
}

/** Rows change in bursts: between two looks at the table passes at least this long. */
const calmMs = 10;

/** Fires what the clock has passed, in one process at a time, ordered by (dueAt, id) within a stream. */
export class DeadlineRunner {
  private readonly wakeup = new Wakeup();
  private readonly leadership: Leadership;
  private readonly columns: Readonly<Record<keyof Deadline, string>>;
  private fired: ReadonlySet<string> = new Set();

  constructor(private readonly options: DeadlineOptions) {
    const column = (property: keyof Deadline) => {
      const found = options.table.columns.find((known) => known.property === property);
      if (found === undefined) throw new Error(`table ${options.table.table} has no property ${property}`);
      return quoted(found.column);
    };
    this.columns = {
      id: column('id'),
      kind: column('kind'),
      dueAt: column('dueAt'),
      streamId: column('streamId'),
    };
    this.leadership = options.leases.lead(`deadlines:${options.name}`, (signal) => this.lead(signal));
  }

  get leading(): boolean {
    return this.leadership.leading;
  }

  /** Looks at the table again; to be called when rows may have changed. */
  wake(): void {
    this.wakeup.wake();
  }

  /** Deadlines passed and not fired yet, as far as this process knows. */
  async pending(): Promise<number> {
    const { dueAt, id } = this.columns;
    const passed = await this.options.db.query<{ key: string }>(
      `select ${id} || ':' || ${dueAt} as key from ${quoted(this.options.table.table)} where ${dueAt} <= $1`,
      [this.options.clock.now()],
    );
    return passed.filter(({ key }) => !this.fired.has(key)).length;
  }

  async stop(): Promise<void> {
    await this.leadership.stop();
  }

  private async lead(signal: AbortSignal): Promise<void> {
    const { clock, pollMs = 5_000, onError = () => undefined } = this.options;
    const wake = () => this.wakeup.wake();
    const unsubscribe = clock.onAdvanced(wake);
    signal.addEventListener('abort', wake);
    this.fired = new Set();
    let failures = 0;
    while (!signal.aborted) {
      try {
        const failed = await this.pass(signal);
        failures = failed ? failures + 1 : 0;
        if (failed) await pause(backoff(failures, 200), signal);
        else await this.wakeup.sleep(Math.min(pollMs, await this.untilNext()));
        await pause(calmMs, signal);
      } catch (error) {
        failures += 1;
        onError(error);
        await pause(backoff(failures), signal);
      }
    }
    unsubscribe();
  }

  /** Goes once over all that is due; true when something could not be fired. */
  private async pass(signal: AbortSignal): Promise<boolean> {
    const { clock, batch = 500, fire, onError = () => undefined } = this.options;
    const now = clock.now();
    const seen = new Set<string>();
    let failed = false;
    let page: readonly Deadline[] = [];
    do {
      page = await this.read(now, batch, page.at(-1));
      for (const deadline of page) if (this.fired.has(keyOf(deadline))) seen.add(keyOf(deadline));
      const fresh = page.filter((deadline) => !this.fired.has(keyOf(deadline)));
      await inKeyOrder(
        fresh,
        ({ streamId }) => streamId,
        async (deadline) => {
          if (signal.aborted) return;
          try {
            await fire(deadline, now, `deadline:${this.options.name}:${keyOf(deadline)}`);
            seen.add(keyOf(deadline));
          } catch (error) {
            failed = true;
            onError(error, deadline);
          }
        },
      );
    } while (page.length === batch && !signal.aborted);
    this.fired = seen;
    return failed;
  }

  private async read(now: number, limit: number, after?: Deadline): Promise<readonly Deadline[]> {
    const { id, kind, dueAt, streamId } = this.columns;
    const beyond = after === undefined ? '' : `and (${dueAt}, ${id}) > ($3, $4)`;
    const rows = await this.options.db.query<{ deadline: Deadline }>(
      `select json_build_object('id', ${id}, 'kind', ${kind}, 'dueAt', ${dueAt}, 'streamId', ${streamId}) as deadline
       from ${quoted(this.options.table.table)} where ${dueAt} <= $1 ${beyond} order by ${dueAt}, ${id} limit $2`,
      after === undefined ? [now, limit] : [now, limit, after.dueAt, after.id],
    );
    return rows.map(({ deadline }) => deadline);
  }

  private async untilNext(): Promise<number> {
    const { dueAt } = this.columns;
    const now = this.options.clock.now();
    const [next] = await this.options.db.query<{ at: string | null }>(
      `select min(${dueAt}) as at from ${quoted(this.options.table.table)} where ${dueAt} > $1`,
      [now],
    );
    return next === undefined || next.at === null ? Infinity : Math.max(10, Number(next.at) - now);
  }
}

function keyOf({ id, dueAt }: Deadline): string {
  return `${id}:${dueAt}`;
}
