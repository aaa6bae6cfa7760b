/** A wake-up call that is kept when it comes while nobody sleeps. */
export class Wakeup {
  private woken = false;
  private resume: (() => void) | undefined;

  wake(): void {
    this.woken = true;
    this.resume?.();
  }

  /** Resolves when woken, at once when that happened since the last sleep, or after `ms` milliseconds. */
  async sleep(ms: number): Promise<void> {
    if (!this.woken) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.resume = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.resume = undefined;
    this.woken = false;
  }
}

/** Milliseconds to wait before try number `attempt` (the first is 1): doubling from `first` up to `most`. */
export function backoff(attempt: number, first = 50, most = 5_000): number {
  return Math.min(most, first * 2 ** (attempt - 1));
}

/** Resolves after `ms` milliseconds, or as soon as `signal` aborts. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done);
  });
}

/**
 * Keeps rounds of work at least `ms` apart, so that a stream of wake-ups is met in batches: a reader that goes round for every single
 * append spends most of its time on round trips. The first round after a rest begins at once.
 */
export class Pace {
  private last = 0;

  constructor(private readonly ms: number) {}

  /** Resolves when the next round may begin. */
  async next(signal?: AbortSignal): Promise<void> {
    const early = this.last + this.ms - performance.now();
    if (early > 0) await pause(early, signal);
    this.last = performance.now();
  }
}
