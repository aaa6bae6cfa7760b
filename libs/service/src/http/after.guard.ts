import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { Progress } from '../runtime/progress';
import { Problem, unavailable } from './problem';

const patienceMs = 5_000;

/** `?after=<service>:<position>`: answers once this service's read models have seen that position, so that callers read their own writes. */
@Injectable()
export class AfterGuard implements CanActivate {
  constructor(private readonly progress: Progress) {}

  canActivate(context: ExecutionContext): true | Promise<true> {
    const { after } = context.switchToHttp().getRequest<{ query: { after?: unknown } }>().query;
    return after === undefined ? true : this.caughtUp(String(after));
  }

  private async caughtUp(after: string): Promise<true> {
    const [, source, position] = /^([a-z][a-z-]{0,60}):(\d{1,15})$/.exec(after) ?? [];
    if (source === undefined || position === undefined)
      throw new Problem(400, 'invalid-position', {}, [{ field: 'after', code: 'invalid' }]);
    if (!(await this.progress.waitFor(source, Number(position), patienceMs))) throw unavailable('not-caught-up');
    return true;
  }
}
