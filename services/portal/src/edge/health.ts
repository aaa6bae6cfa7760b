const asksEveryMs = 1_000;
const answersWithinMs = 2_000;
const silentTimes = 2;

/** Whether a process says that it may serve; asked again and again. */
export class Health {
  /** Taken for true until the first answer. */
  ready = true;
  private silent = 0;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  /** `onSilent` is called when it has stopped answering altogether. */
  constructor(
    private readonly url: string,
    private readonly onSilent: () => void,
  ) {
    void this.ask();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private async ask(): Promise<void> {
    try {
      const answer = await fetch(this.url, { signal: AbortSignal.timeout(answersWithinMs) });
      await answer.body?.cancel();
      this.ready = answer.ok;
      this.silent = 0;
    } catch {
      this.ready = false;
      this.silent += 1;
      if (this.silent === silentTimes) this.onSilent();
    }
    if (!this.closed) this.timer = setTimeout(() => void this.ask(), asksEveryMs).unref();
  }
}
