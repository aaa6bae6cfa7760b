/** How many groups may be under way at once, and how many calls one may hold. */
export interface Pace {
  readonly groups: number;
  readonly calls: number;
}

const slowAboveMs = 5;
const fastBelowMs = 3;
const weight = 0.1;

/**
 * Chooses between two small groups, one at work while the other commits, and one large one. The database commits one group after
 * the other, so small groups keep both sides busy while a commit is quick, and a large one shares a slow commit among
 * more calls. The thresholds are reckoned, not measured.
 */
export class AppendPace {
  private typicalMs = 0;
  private slow = false;

  constructor(
    private readonly fastPace: Pace,
    private readonly slowPace: Pace,
  ) {}

  get pace(): Pace {
    return this.slow ? this.slowPace : this.fastPace;
  }

  /** To be told how long each group took. */
  took(ms: number): void {
    this.typicalMs += (ms - this.typicalMs) * weight;
    this.slow = this.typicalMs > (this.slow ? fastBelowMs : slowAboveMs);
  }
}
