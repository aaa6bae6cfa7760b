import { Database, Leadership, Leases, pause, Rebuildable } from '@doorstep/event-store';
import { sourceOf } from '../topics';
import { Subscription, Transport } from '../transport';
import { CatchUp } from './catch-up';
import { deliverTo } from './delivery';
import { MessageHandler, Received } from './handlers';
import { countParked } from './parked';
import { awaited, knownUpTo, savedUpTo } from './known';
import { loadAll, lowestOffset, Reader, topicsOf } from './reader';
import { rebuildBeside } from './rebuild-beside';
import { Replayed, replayParked } from './replay-parked';

export interface ConsumerOptions {
  /** The consumer group. */
  readonly name: string;
  /** The consumer's own database, where its rows and checkpoints are. */
  readonly db: Database;
  readonly transport: Transport;
  readonly leases: Leases;
  readonly handlers: readonly MessageHandler[];
  /** Speaks as the owner of the read tables, for rebuilds; `db` unless given. */
  readonly owner?: Database;
  readonly onParked?: (reader: string, message: Received, error: unknown) => void;
  readonly onError?: (error: unknown) => void;
}

/** Runs a service's handlers over the messages of other services, each from a checkpoint of its own, exactly once. */
export class Consumer {
  private readonly readers: readonly Reader[];
  private readonly stopping = new AbortController();
  private members: readonly Reader[] = [];
  private subscription: Subscription | undefined;
  private catchingUp: Leadership | undefined;
  private joining: Promise<void> = Promise.resolve();
  private replaying: Promise<void> = Promise.resolve();

  constructor(private readonly options: ConsumerOptions) {
    const onParked = options.onParked ?? (() => undefined);
    this.readers = options.handlers.map((handler) => new Reader(options.db, handler, onParked));
  }

  /**
   * Begins to consume, and tries again what is parked: its fault may have been mended since. Handlers that are new, or whose rows an
   * older version made, catch up apart and then join.
   */
  async start(): Promise<void> {
    await loadAll(this.options.db, this.readers);
    const current = this.readers.filter((reader) => reader.current);
    const begun = current.filter(({ state }) => state.checkpoints.length > 0);
    await this.join(begun.length === 0 ? current : [...begun, ...(await this.withNothingToRead(current, begun))]);
    this.replaying = this.replayAll();
    const late = this.readers.filter((reader) => !this.members.includes(reader));
    if (late.length === 0) return;
    const { name, leases } = this.options;
    const catchUp = new CatchUp(this.options, late);
    this.catchingUp = leases.lead(`catch-up:${name}`, (signal) => catchUp.run(signal));
    this.joining = this.joinWhenReady(catchUp);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.joining;
    await this.replaying;
    await this.catchingUp?.stop();
    await this.subscription?.close();
  }

  /** Up to where all handlers of a source's topics know that source; Infinity when there is none. Holds for the whole service. */
  async reached(source: string): Promise<number> {
    const { db, handlers, transport } = this.options;
    return savedUpTo(db, await awaited(transport, handlers, source));
  }

  /** True as soon as all handlers know `source` up to `position`, false after `timeoutMs`; whichever process handles it. */
  async waitFor(source: string, position: number, timeoutMs: number): Promise<boolean> {
    const until = performance.now() + timeoutMs;
    const { db, handlers, transport } = this.options;
    const places = await awaited(transport, handlers, source);
    while (knownUpTo(this.readers, places) < position && (await savedUpTo(db, places)) < position) {
      const left = until - performance.now();
      if (left <= 0 || this.stopping.signal.aborted) return false;
      await pause(Math.min(left, 15));
    }
    return true;
  }

  /** Messages in the transport not handled yet, of the partitions this process holds, and one for each reader that still catches up. */
  async lag(): Promise<number> {
    const catchingUp = this.readers.length - this.members.length;
    return catchingUp + ((await this.subscription?.lag()) ?? 0);
  }

  /** Parked messages by reader; readers without any are left out. */
  parked(): Promise<Readonly<Record<string, number>>> {
    return countParked(
      this.options.db,
      this.readers.map(({ handler }) => handler.reader),
    );
  }

  /** Handles what `reader` has parked, in order, once its fault is mended. */
  async replayParked(reader: string): Promise<Replayed> {
    const found = this.readers.find(({ handler }) => handler.reader === reader);
    if (found === undefined) throw new Error(`${this.options.name} has no reader ${reader}`);
    return replayParked(this.options.db, found.handler, this.stopping.signal);
  }

  /** The read models among the handlers; each can be built anew while it serves. */
  readModels(): readonly Rebuildable[] {
    const { handlers } = this.options;
    return handlers
      .filter(({ target }) => target !== undefined)
      .map((handler) => ({
        reader: handler.reader,
        version: handler.version,
        rebuild: (signal) => rebuildBeside(this.options, handler, signal),
      }));
  }

  private async replayAll(): Promise<void> {
    const { onError = () => undefined } = this.options;
    try {
      for (const reader of Object.keys(await this.parked())) {
        await this.replayParked(reader);
      }
    } catch (error) {
      onError(error);
    }
  }

  /** Readers that have not begun because none of their sources ever published. */
  private async withNothingToRead(current: readonly Reader[], begun: readonly Reader[]): Promise<readonly Reader[]> {
    const waiting = current.filter((reader) => !begun.includes(reader));
    const relayed = await Promise.all(
      waiting.map(async ({ handler }) =>
        Promise.all(handler.topics.map((topic) => this.options.transport.relayedUpTo(sourceOf(topic)))),
      ),
    );
    return waiting.filter((_, index) => relayed[index]?.every((position) => position === 0));
  }

  private async joinWhenReady(catchUp: CatchUp): Promise<void> {
    const { onError = () => undefined } = this.options;
    let members = this.members;
    while (!this.stopping.signal.aborted) {
      try {
        members = [...members, ...(await catchUp.ready())];
        if (members.length > this.members.length) await this.join(members);
        if (this.members.length === this.readers.length) return await this.catchingUp?.stop();
      } catch (error) {
        onError(error);
      }
      await pause(250, this.stopping.signal);
    }
  }

  /** Subscribes anew, for `members`; those further on pass over what the others still need. */
  private async join(members: readonly Reader[]): Promise<void> {
    const { name, transport, db, onError } = this.options;
    await this.subscription?.close();
    await loadAll(db, members);
    if (members.length > 0) {
      this.subscription = await transport.subscribe({
        group: name,
        topics: topicsOf(members),
        checkpointOf: async (topic, partition) => lowestOffset(members, topic, partition),
        deliver: (batches) => deliverTo(db, members, batches, onError),
      });
    }
    this.members = members;
  }
}
