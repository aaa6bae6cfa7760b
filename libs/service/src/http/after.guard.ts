import { CanActivate, ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { EventStore } from '@doorstep/event-store';
import { eventStore } from '../app/event-store.token';
import { Progress } from '../runtime/progress';
import { Problem, unavailable } from './problem';
import { positions } from './routes';

const patienceMs = 5_000;

/** `?after=<service>:<position>`: answers once this service's read models have seen that position, so that callers read their own writes. */
@Injectable()
export class AfterGuard implements CanActivate {
  constructor(
    private readonly progress: Progress,
    @Inject(eventStore) private readonly store: EventStore,
  ) {}

  canActivate(context: ExecutionContext): true | Promise<true> {
    const { after } = context.switchToHttp().getRequest<{ query: { after?: unknown } }>().query;
    return after === undefined ? true : this.caughtUp(String(after));
  }

  private async caughtUp(after: string): Promise<true> {
    const [, source, digits] = positions.exec(after) ?? [];
    if (source === undefined || digits === undefined) throw invalidPosition();
    const position = Number(digits);
    if (await this.progress.waitFor(source, position, 0)) return true;
    if (source === this.store.name && position > (await this.store.head()).position) throw invalidPosition();
    if (!(await this.progress.waitFor(source, position, patienceMs))) throw unavailable('not-caught-up');
    return true;
  }
}

function invalidPosition(): Problem {
  return new Problem(400, 'invalid-position', {}, [{ field: 'after', code: 'invalid' }]);
}
