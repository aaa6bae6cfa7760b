import { EventStore } from '../store';
import { Leadership, Leases } from './leases';
import { ProjectionRunner, Stage } from './projection-runner';
import { Database } from '../sql';
import { rebuildProjection } from './rebuild';
import { Pages } from './pages';
import { backoff, Pace, pause, Wakeup } from './wakeup';

/** The lag a read model may have under load, none at rest; measured, rounds at every append cost more than a third of the processor time. */
const roundsApartMs = 20;

export interface FollowOptions {
  readonly store: EventStore;
  readonly runner: ProjectionRunner;
  readonly leases: Leases;
  /** Speaks as the owner of the read tables, for rebuilds; the runner's own database unless given. */
  readonly owner?: Database;
  readonly onError?: (error: unknown) => void;
  /** Events per page (1,000) and milliseconds between looks at the store when nothing wakes the reader (5,000). */
  readonly batch?: number;
  readonly pollMs?: number;
}

/** Keeps a service's read models up with its own store. */
export interface Follower {
  readonly leading: boolean;
  /** Position up to which the named projections (all, when none is named) hold; in whichever process they are kept. */
  reached(...projections: readonly string[]): Promise<number>;
  /** True as soon as `position` is reached, false after `timeoutMs`. */
  waitFor(position: number, timeoutMs: number, ...projections: readonly string[]): Promise<boolean>;
  /** Events not yet folded by the slowest projection. */
  lag(): Promise<number>;
  /** Calls `wake` after commits of this process; returns the unsubscription. */
  onMoved(wake: () => void): () => void;
  stop(): Promise<void>;
}

/** Runs the projections of `runner` over `store` in one process at a time; the others stand by and take over when it dies. */
export function followStore(options: FollowOptions): Follower {
  return new StoreFollower(options);
}

class StoreFollower implements Follower {
  private readonly wakeup = new Wakeup();
  private readonly pace = new Pace(roundsApartMs);
  private readonly pages: Pages;
  private readonly moved = new Set<() => void>();
  private readonly leadership: Leadership;
  private readonly reportError: (error: unknown) => void;
  private loaded = false;
  private rebuilding: Promise<void> | undefined;

  constructor(private readonly options: FollowOptions) {
    this.pages = new Pages(options.store, options.batch ?? 1_000);
    this.reportError = options.onError ?? (() => undefined);
    this.leadership = options.leases.lead(`projections:${options.store.name}`, (signal) => this.lead(signal));
  }

  get leading(): boolean {
    return this.leadership.leading && this.loaded;
  }

  async reached(...projections: readonly string[]): Promise<number> {
    const { store, runner } = this.options;
    const names = projections.length > 0 ? projections : runner.targets.map(({ projection }) => projection.name);
    if (!this.leading) await runner.load();
    return runner.reached(store.name, names);
  }

  async waitFor(position: number, timeoutMs: number, ...projections: readonly string[]): Promise<boolean> {
    const until = performance.now() + timeoutMs;
    const woken = new Wakeup();
    const forget = this.onMoved(() => woken.wake());
    try {
      while ((await this.reached(...projections)) < position) {
        const left = until - performance.now();
        if (left <= 0) return false;
        await woken.sleep(Math.min(left, this.leading ? 250 : 20));
      }
      return true;
    } finally {
      forget();
    }
  }

  async lag(): Promise<number> {
    const { position } = await this.options.store.head();
    return Math.max(0, position - (await this.reached()));
  }

  onMoved(wake: () => void): () => void {
    this.moved.add(wake);
    return () => this.moved.delete(wake);
  }

  async stop(): Promise<void> {
    await this.leadership.stop();
  }

  private async lead(signal: AbortSignal): Promise<void> {
    const { store, pollMs = 5_000 } = this.options;
    const wake = () => this.wakeup.wake();
    const unsubscribe = store.onAppended(wake);
    signal.addEventListener('abort', wake);
    let failures = 0;
    while (!signal.aborted) {
      try {
        if (!this.loaded) await this.begin(signal);
        await this.pace.next(signal);
        const more = await this.round(signal);
        failures = 0;
        if (!more) await this.wakeup.sleep(pollMs);
      } catch (error) {
        failures += 1;
        this.loaded = false;
        this.reportError(error);
        await pause(backoff(failures), signal);
      }
    }
    unsubscribe();
    this.loaded = false;
    await this.rebuilding;
  }

  private async begin(signal: AbortSignal): Promise<void> {
    await this.options.runner.load();
    this.loaded = true;
    if (this.options.runner.outdated().length > 0) {
      this.rebuilding ??= this.rebuild(signal).finally(() => (this.rebuilding = undefined));
    }
  }

  /** One page for each stage, the foremost first so that a projection that catches up keeps none waiting. True when more is to come. */
  private async round(signal: AbortSignal): Promise<boolean> {
    const { store, runner } = this.options;
    let more = false;
    let ahead = Infinity;
    for (const stage of runner.stages(store.name)) {
      if (signal.aborted) return false;
      more = (await this.advance(stage, ahead)) || more;
      ahead = runner.reached(
        store.name,
        stage.targets.map(({ projection }) => projection.name),
      );
    }
    return more;
  }

  /** Reads one page for a stage, no further than the stage `ahead` of it so that they meet. */
  private async advance({ position, targets }: Stage, ahead: number): Promise<boolean> {
    const { store, runner } = this.options;
    const types = [...new Set(targets.flatMap(({ projection }) => projection.handles))];
    const page = await this.pages.read(position, types);
    const upTo = Math.min(page.upTo, Math.max(ahead, position));
    if (upTo <= position) return false;
    const events = page.events.filter((event) => event.position <= upTo);
    await runner.apply(targets, { source: store.name, upTo, events, full: page.full });
    for (const wake of this.moved) wake();
    return page.full || upTo < page.upTo;
  }

  private async rebuild(signal: AbortSignal): Promise<void> {
    const { store, runner, owner = runner.db } = this.options;
    for (const target of runner.outdated()) {
      try {
        await rebuildProjection({ db: runner.db, owner, store, target, signal });
      } catch (error) {
        this.reportError(error);
        await pause(5_000, signal);
      }
      if (signal.aborted) return;
    }
    this.loaded = false;
    this.wakeup.wake();
  }
}
