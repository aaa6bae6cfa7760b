/** Work that one process at a time does; the others stand by. */
export interface Leadership {
  readonly leading: boolean;
  /** Ends the work, waits for it and gives the lease up. */
  stop(): Promise<void>;
}

/** Names a leader for each piece of work among all processes. A lease saves double work; it is no guarantee, that is the checkpoint's compare-and-set. */
export interface Leases {
  /** Runs `work` while this process holds the lease of `name`; `signal` aborts when the lease is lost or the work is stopped. */
  lead(name: string, work: (signal: AbortSignal) => Promise<void>): Leadership;
  close(): Promise<void>;
}

/** One who wants a lease: stands by, or works under it. */
export class Candidate implements Leadership {
  private term: { readonly controller: AbortController; readonly ended: Promise<void> } | undefined;
  stopped = false;

  constructor(
    readonly name: string,
    private readonly work: (signal: AbortSignal) => Promise<void>,
    private readonly withdraw: (candidate: Candidate) => Promise<void>,
  ) {}

  get leading(): boolean {
    return this.term !== undefined && !this.term.controller.signal.aborted;
  }

  get idle(): boolean {
    return this.term === undefined && !this.stopped;
  }

  /** Starts the work; `finished` is called when it ended, for whatever reason. */
  begin(finished: () => void): void {
    const controller = new AbortController();
    const ended = this.work(controller.signal)
      .catch(() => undefined)
      .then(() => {
        this.term = undefined;
        finished();
      });
    this.term = { controller, ended };
  }

  async end(): Promise<void> {
    this.term?.controller.abort();
    await this.term?.ended;
  }

  async stop(): Promise<void> {
    if (this.stopped) return this.end();
    this.stopped = true;
    await this.end();
    await this.withdraw(this);
  }
}
