import { IncomingMessage, ServerResponse } from 'node:http';
import { Health } from './health';
import { ProcessTarget } from './process.target';
import { answerStarting } from './starting';
import { Target } from './target';

interface Member {
  readonly target: ProcessTarget;
  readonly health: Health;
}

/**
 * The processes of one service, in turn. One that is not ready gets requests only when none is; what did not reach one goes to the
 * next; one that has gone silent is given up with the reads that wait for it, which go on to the next too.
 */
export class BalancedTarget implements Target {
  private readonly members: readonly Member[];
  private turn = 0;

  /** Below `healthPath`, e.g. `/services/matching/health`, a process answers `/ready` and `/live`. */
  constructor(urls: readonly string[], healthPath: string) {
    this.members = urls.map((url) => {
      const target = new ProcessTarget(url);
      return { target, health: new Health(`${url}${healthPath}`, () => target.drop()) };
    });
  }

  handle(request: IncomingMessage, response: ServerResponse): void {
    const order = this.inTurn();
    const tryNext = (): void => {
      const next = order.shift();
      if (next === undefined) answerStarting(request, response);
      else next.target.handOn(request, response, tryNext);
    };
    tryNext();
  }

  close(): void {
    for (const { target, health } of this.members) {
      health.close();
      target.close();
    }
  }

  private inTurn(): Member[] {
    this.turn = (this.turn + 1) % Math.max(1, this.members.length);
    const order = [...this.members.slice(this.turn), ...this.members.slice(0, this.turn)];
    return [...order.filter(({ health }) => health.ready), ...order.filter(({ health }) => !health.ready)];
  }
}
