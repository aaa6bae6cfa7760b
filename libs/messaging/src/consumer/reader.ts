import {
  afterCommit,
  backoff,
  checkpointOf,
  commitMoves,
  Database,
  isTransient,
  loadReaders,
  pause,
  ReaderMove,
  ReaderState,
} from '@doorstep/event-store';
import { MessageHandler, Received } from './handlers';
import { Delivered, keyOf, take } from './inbox';
import { park, parkedKeysOf } from './parked';

const mostTries = 5;
const firstPauseMs = 20;

/** Thrown when another process moved a reader on: what was prepared is void, and delivery begins at the checkpoint again. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** One handler with its checkpoint and its parked keys. */
export class Reader {
  state: ReaderState;
  private parked = new Set<string>();

  constructor(
    private readonly db: Database,
    readonly handler: MessageHandler,
    private readonly onParked: (reader: string, message: Received, error: unknown) => void,
  ) {
    this.state = { reader: handler.reader, version: handler.version, turn: 0, checkpoints: [] };
  }

  /** False while the rows are of another version of the handler. */
  get current(): boolean {
    return this.state.version === this.handler.version;
  }

  load(): Promise<void> {
    return loadAll(this.db, [this]);
  }

  /** Takes over what the database says. */
  loaded(state: ReaderState, parked: ReadonlySet<string>): void {
    this.state = state;
    this.parked = new Set(parked);
  }

  /** What the records change, nothing written yet; undefined when they hold nothing new for this reader. */
  async prepare(delivered: readonly Delivered[]): Promise<ReaderMove | undefined> {
    if (!this.current) return undefined;
    const { reader, version, turn } = this.state;
    const { fresh, queued, checkpoints } = take(this.handler, this.state, this.parked, delivered);
    if (checkpoints.length === 0) return undefined;
    const writes = fresh.length === 0 ? [] : await this.handler.handle(this.db, fresh);
    return { reader, version, turn, checkpoints, writes: [...writes, ...park(reader, queued)] };
  }

  /** Takes note of a commit, unless the state was loaded anew since the move was prepared. */
  committed({ turn, checkpoints }: ReaderMove, step: number): void {
    if (this.state.turn === turn) this.state = afterCommit(this.state, checkpoints, step);
  }

  /**
   * Handles records of which some cannot be handled: halves them until each failure stands alone, tries that five times with
   * back-off, then parks its key. Throws when the database is out of reach.
   */
  async settle(delivered: readonly Delivered[]): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.commit(await this.prepare(delivered));
      } catch (error) {
        if (isTransient(error) || error instanceof Overtaken) throw error;
        if (delivered.length > 1) break;
        if (attempt === mostTries) return this.park(delivered, error);
        await pause(backoff(attempt, firstPauseMs));
      }
    }
    const middle = Math.ceil(delivered.length / 2);
    await this.settle(delivered.slice(0, middle));
    await this.settle(delivered.slice(middle));
  }

  private async park(delivered: readonly Delivered[], error: unknown): Promise<void> {
    const { fresh, checkpoints } = take(this.handler, this.state, this.parked, delivered);
    const { reader, version, turn } = this.state;
    await this.commit({ reader, version, turn, checkpoints, writes: park(reader, fresh, error) });
    for (const message of fresh) {
      this.parked.add(keyOf(message));
      this.onParked(reader, message, error);
    }
  }

  private async commit(move: ReaderMove | undefined): Promise<void> {
    if (move === undefined) return;
    const step = await commitMoves(this.db, [move]);
    if (step === undefined) throw new Overtaken(move.reader);
    this.committed(move, step);
  }
}

/** Reads where readers stand and what they have parked, for all of them at once. */
export async function loadAll(db: Database, readers: readonly Reader[]): Promise<void> {
  const named = readers.map(({ handler: { reader, version } }) => ({ reader, version }));
  const states = await loadReaders(db, named);
  const parked = await parkedKeysOf(
    db,
    named.map(({ reader }) => reader),
  );
  for (const one of readers) {
    const { reader } = one.handler;
    one.loaded(states.get(reader) as ReaderState, parked.get(reader) ?? new Set());
  }
}

/** The topics any of `readers` wants. */
export function topicsOf(readers: readonly Reader[]): readonly string[] {
  return [...new Set(readers.flatMap(({ handler }) => handler.topics))];
}

/** The offset in a partition after which some of `readers` still has to read. */
export function lowestOffset(readers: readonly Reader[], topic: string, partition: number): number {
  const interested = readers.filter(({ handler }) => handler.topics.includes(topic));
  return Math.min(...interested.map(({ state }) => checkpointOf(state, topic, partition)?.position ?? -1));
}
