interface Waiting<Asked, Answer> {
  readonly asked: Asked;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

const most = 500;

/** Asks together what waits together: while one round trip is under way, the questions that come meanwhile wait for the next. */
export class Together<Asked, Answer> {
  private waiting: Waiting<Asked, Answer>[] = [];
  private busy = false;

  /** `askAll` gives the answers in the order of the questions; when it throws, each of them is asked alone. */
  constructor(private readonly askAll: (asked: readonly Asked[]) => Promise<readonly Answer[]>) {}

  ask(asked: Asked): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ asked, resolve, reject });
      if (!this.busy) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.busy = true;
    await Promise.resolve();
    while (this.waiting.length > 0) await this.settle(this.waiting.splice(0, most));
    this.busy = false;
  }

  private async settle(group: readonly Waiting<Asked, Answer>[]): Promise<void> {
    try {
      const answers = await this.askAll(group.map(({ asked }) => asked));
      group.forEach(({ resolve }, at) => resolve(answers[at] as Answer));
    } catch (error) {
      if (group.length === 1) group[0]?.reject(error);
      else for (const one of group) await this.settle([one]);
    }
  }
}
