import { AppendPace } from './append-pace';
import { Connection, isTransient, TextRow, textQuery } from './connection';
import { StoreUnavailable } from './errors';

/** The outcome row of a call, and whether an earlier try of it broke off without an answer. */
export interface AppendAnswer {
  readonly row: TextRow;
  readonly retried: boolean;
}

interface Waiting {
  readonly json: string;
  readonly touches: readonly string[];
  retried: boolean;
  alone: boolean;
  readonly resolve: (answer: AppendAnswer) => void;
  readonly reject: (error: unknown) => void;
}

export interface AppendQueueOptions {
  readonly connections: readonly Connection[];
  /** How long calls are tried again while the database is away. */
  readonly patienceMs: number;
}

const retryAfterMs = 100;

/**
 * Sends the calls that wait together as one statement. A call that touches what an earlier one of its group touches is held
 * back for the next. Should a group fail, as when one call cannot be stored, each of its calls is sent alone.
 */
export class AppendQueue {
  private readonly idle: Connection[];
  private waiting: Waiting[] = [];
  private readonly pace: AppendPace;
  private scheduled = false;
  private failingSince?: number;
  private drained?: () => void;

  constructor(private readonly options: AppendQueueOptions) {
    this.idle = [...options.connections];
    this.pace = new AppendPace({ groups: options.connections.length, calls: 32 }, { groups: 1, calls: 128 });
  }

  /** Throws {@link StoreUnavailable} when patience ends; then the call may or may not have been done. */
  append(json: string, touches: readonly string[]): Promise<AppendAnswer> {
    if (this.drained !== undefined) return Promise.reject(new StoreUnavailable('the event store is closed'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ json, touches, retried: false, alone: false, resolve, reject });
      this.schedule();
    });
  }

  /** Waits for the calls under way and closes the connections. */
  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.drained = resolve;
      this.flush();
    });
    await Promise.all(this.options.connections.map((connection) => connection.close()));
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.flush();
    });
  }

  private flush(): void {
    const { groups, calls } = this.pace.pace;
    while (this.waiting.length > 0 && this.underWay < groups) {
      void this.send(this.idle.pop() as Connection, this.nextGroup(calls));
    }
    if (this.underWay === 0) this.drained?.();
  }

  private get underWay(): number {
    return this.options.connections.length - this.idle.length;
  }

  private nextGroup(calls: number): readonly Waiting[] {
    if (this.waiting[0]?.alone) return this.waiting.splice(0, 1);
    const touched = new Set<string>();
    const group: Waiting[] = [];
    const heldBack: Waiting[] = [];
    let looked = 0;
    for (; looked < this.waiting.length && group.length < calls; looked += 1) {
      const call = this.waiting[looked] as Waiting;
      const isFree = !call.alone && !call.touches.some((touch) => touched.has(touch));
      (isFree ? group : heldBack).push(call);
      call.touches.forEach((touch) => touched.add(touch));
    }
    this.waiting = [...heldBack, ...this.waiting.slice(looked)];
    return group;
  }

  private async send(connection: Connection, group: readonly Waiting[]): Promise<void> {
    const calls = `[${group.map(({ json }) => json).join(',')}]`;
    const started = performance.now();
    try {
      const rows = await connection.query(textQuery('append', 'select * from event_store.append($1)', [calls]));
      this.pace.took(performance.now() - started);
      this.failingSince = undefined;
      group.forEach(({ resolve, retried }, at) => resolve({ row: rows[at] as TextRow, retried }));
    } catch (error) {
      if (isTransient(error)) await this.tryAgain(group, error);
      else if (group.length > 1) this.waiting.unshift(...group.map((call) => Object.assign(call, { alone: true })));
      else group.forEach(({ reject }) => reject(error));
    }
    this.idle.push(connection);
    this.schedule();
  }

  private async tryAgain(group: readonly Waiting[], cause: unknown): Promise<void> {
    this.failingSince ??= performance.now();
    this.waiting.unshift(...group.map((call) => Object.assign(call, { retried: true })));
    if (performance.now() - this.failingSince > this.options.patienceMs) {
      const unavailable = new StoreUnavailable('the event store cannot be reached', { cause });
      this.waiting.splice(0).forEach(({ reject }) => reject(unavailable));
    } else await new Promise((resolve) => setTimeout(resolve, retryAfterMs));
  }
}
