/** How far one follower of a source has come. */
export interface Follower {
  /** The source it follows (a service's name), or undefined for all of the transport's. */
  readonly source: string | undefined;
  waitFor(source: string, position: number, timeoutMs: number): Promise<boolean>;
  /** Events or records known to exist and not handled yet. */
  lag(): Promise<number>;
  /** Messages put aside until their fault is mended, by reader. */
  parked?(): Promise<Readonly<Record<string, number>>>;
}

/** What a service's followers (own store, other services) have reached, for `?after=`, readiness and the simulation's barrier. */
export class Progress {
  private readonly followers = new Map<string, Follower>();

  add(name: string, follower: Follower): void {
    this.followers.set(name, follower);
  }

  /** True once everything that follows `source` has reached `position`; false when `timeoutMs` passed before. */
  async waitFor(source: string, position: number, timeoutMs: number): Promise<boolean> {
    const concerned = [...this.followers.values()].filter((one) => one.source === undefined || one.source === source);
    const reached = await Promise.all(concerned.map((one) => one.waitFor(source, position, timeoutMs)));
    return reached.every(Boolean);
  }

  /** Lag by follower. */
  async lags(): Promise<Readonly<Record<string, number>>> {
    const entries = [...this.followers].map(async ([name, follower]) => [name, await follower.lag()] as const);
    return Object.fromEntries(await Promise.all(entries));
  }

  /** Parked messages by reader; readers without any are left out. */
  async parked(): Promise<Readonly<Record<string, number>>> {
    const counts = await Promise.all([...this.followers.values()].map((one) => one.parked?.()));
    return Object.assign({}, ...counts) as Readonly<Record<string, number>>;
  }
}
