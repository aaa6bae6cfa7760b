const asksEveryMs = 1_000;
const answersWithinMs = 2_000;
const silentTimes = 2;

/** Whether a process says that it may serve, and whether it says anything; asked again and again. */
export class Health {
  /** Taken for true until the first answer. */
  ready = true;
  private silent = 0;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  /**
   * Below `url` it answers `/ready` by 2xx while it may serve, which may take long when something behind it is away, and `/live` as long
   * as it runs. `onSilent` is called while it has stopped answering altogether, after every question.
   */
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
    const [ready, live] = await Promise.all([answerOf(`${this.url}/ready`), answerOf(`${this.url}/live`)]);
    if (this.closed) return;
    this.ready = ready === 'yes';
    this.silent = live === 'none' ? this.silent + 1 : 0;
    if (this.silent >= silentTimes) this.onSilent();
    this.timer = setTimeout(() => void this.ask(), asksEveryMs).unref();
  }
}

async function answerOf(url: string): Promise<'yes' | 'no' | 'none'> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(answersWithinMs) });
    await answer.body?.cancel();
    return answer.ok ? 'yes' : 'no';
  } catch {
    return 'none';
  }
}
