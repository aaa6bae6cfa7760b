/** Looks for news now and then, one look at a time. */
export class Lookout {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private underWay = 0;

  constructor(
    private readonly lookOnce: () => Promise<void>,
    private readonly everyMs: number,
  ) {}

  /** Looks at once, and throws when it cannot; from then on a look that fails is made up for by the next. */
  async start(): Promise<void> {
    await this.look();
    this.timer = setInterval(() => {
      if (this.underWay === 0) this.look().catch(() => undefined);
    }, this.everyMs);
  }

  /** A look that begins after those under way. */
  look(): Promise<void> {
    this.underWay += 1;
    const look = this.looking.then(this.lookOnce).finally(() => (this.underWay -= 1));
    this.looking = look.catch(() => undefined);
    return look;
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }
}
