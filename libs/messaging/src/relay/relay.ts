import {
  backoff,
  EventStore,
  FeedPage,
  Leadership,
  Leases,
  Pace,
  pause,
  StoredEvent,
  Wakeup,
} from '@doorstep/event-store';
import { Envelope, Publication, Transport } from '../transport';

export interface RelayOptions {
  readonly store: EventStore;
  readonly transport: Transport;
  readonly leases: Leases;
  /** The messages of a page of events, in their order. */
  readonly publish: (
    events: readonly StoredEvent[],
  ) => Promise<readonly { readonly topic: string; readonly envelope: Envelope }[]>;
  /** The platform's clock: an idle source's watermark follows it, so that figures as of now do not stay provisional. */
  readonly clock?: { now(): number; onAdvanced(listener: () => void): () => void };
  readonly onError?: (error: unknown) => void;
  readonly batch?: number;
  readonly pollMs?: number;
}

/** What an idle source does not know of yet may still be recorded this far back: an append under way reads the clock before it commits. */
const marginMs = 10_000;
const idleWatermarkEveryMs = 60_000;
const pagesApartMs = 10;

/** A store was put back to an older state than what it had published: its messages would be taken for known ones. Nothing is relayed. */
export class StoreBehindTransport extends Error {
  override readonly name = 'StoreBehindTransport';

  constructor(source: string, position: number, relayed: number) {
    super(
      `the store of ${source} ends at ${position} but was published up to ${relayed}: restore the message log of the same time`,
    );
  }
}

/** Carries what a store publishes to the transport, each message once and in order; one process at a time does it for a store. */
export class Relay {
  private readonly wakeup = new Wakeup();
  private readonly pace = new Pace(pagesApartMs);
  private marked = 0;
  private ahead: { readonly after: number; readonly page: Promise<FeedPage> } | undefined;
  /** The transport's answer to the page before. */
  private answer: Promise<boolean> = Promise.resolve(true);
  private readonly leadership: Leadership;

  constructor(private readonly options: RelayOptions) {
    this.leadership = options.leases.lead(`relay:${options.store.name}`, (signal) => this.lead(signal));
  }

  get leading(): boolean {
    return this.leadership.leading;
  }

  /** Events of the store that the transport does not know of yet; for a store that was put back, those it lacks. */
  async lag(): Promise<number> {
    const { store, transport } = this.options;
    const [{ position }, relayed] = await Promise.all([store.head(), transport.relayedUpTo(store.name)]);
    return Math.abs(position - relayed);
  }

  async stop(): Promise<void> {
    await this.leadership.stop();
  }

  private async lead(signal: AbortSignal): Promise<void> {
    const { store, pollMs = 5_000, onError = () => undefined } = this.options;
    const wake = () => this.wakeup.wake();
    const unsubscribe = store.onAppended(wake);
    const forget = this.options.clock?.onAdvanced(wake);
    signal.addEventListener('abort', wake);
    let reached: number | undefined;
    let failures = 0;
    while (!signal.aborted) {
      try {
        reached ??= await this.begin();
        await this.pace.next(signal);
        const next = await this.page(reached);
        if (next === reached) await this.wakeup.sleep(pollMs);
        failures = 0;
        reached = next;
      } catch (error) {
        failures += 1;
        reached = undefined;
        onError(error);
        await pause(backoff(failures), signal);
      }
    }
    await this.answer.catch(() => undefined);
    unsubscribe();
    forget?.();
  }

  /** Where to go on. A store that knows less than what was published of it would give its next events positions that consumers pass over. */
  private async begin(): Promise<number> {
    const { store, transport } = this.options;
    await this.answer.catch(() => undefined);
    this.answer = Promise.resolve(true);
    const [relayed, { position }] = await Promise.all([transport.relayedUpTo(store.name), store.head()]);
    if (relayed > position) throw new StoreBehindTransport(store.name, position, relayed);
    return relayed;
  }

  /** Relays one page and returns how far that got; undefined when another relay moved on meanwhile. */
  private async page(after: number): Promise<number | undefined> {
    const { store, publish } = this.options;
    const { events, upTo } = await this.read(after);
    const last = events.at(-1);
    if (last === undefined) return (await this.answer) ? this.idle(after) : undefined;
    const watermark = { source: store.name, position: upTo, recordedAt: last.recordedAt };
    const messages = await publish(events);
    const before = this.answer;
    await this.send({ source: store.name, after, watermark, messages });
    this.marked = last.recordedAt;
    return (await before) ? upTo : undefined;
  }

  /** Returns as soon as the messages are safe; the answer is looked at behind the next page. */
  private async send(publication: Publication): Promise<void> {
    const sent = new Promise<void>((onSent) => {
      this.answer = this.options.transport.publish({ ...publication, onSent });
    });
    this.answer.catch(() => undefined);
    await Promise.race([sent, this.answer]);
  }

  /** A page of the feed; when it is full the next one is fetched while this one is published. */
  private async read(after: number): Promise<FeedPage> {
    const { store, batch = 4_000 } = this.options;
    const { ahead } = this;
    this.ahead = undefined;
    const page = await (ahead?.after === after ? ahead.page : store.readFeed(after, batch));
    if (page.events.length === batch) {
      const next = store.readFeed(page.upTo, batch);
      next.catch(() => undefined);
      this.ahead = { after: page.upTo, page: next };
    }
    return page;
  }

  /** Says up to when the source is known to have been silent. */
  private async idle(after: number): Promise<number | undefined> {
    const { store, transport, clock } = this.options;
    const silentUntil = (clock?.now() ?? 0) - marginMs;
    if (silentUntil < this.marked + idleWatermarkEveryMs) return after;
    this.marked = silentUntil;
    const watermark = { source: store.name, position: after, recordedAt: silentUntil };
    return (await transport.publish({ source: store.name, after, watermark, messages: [] })) ? after : undefined;
  }
}
