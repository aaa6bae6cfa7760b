import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import { Observable } from 'rxjs';
import { Progress } from '../runtime/progress';
import { Problem, unavailable } from './problem';

const patienceMs = 5_000;

/** `?after=<service>:<position>`: answers once this service's read models have seen that position, so that callers read their own writes. */
@Injectable()
export class AfterInterceptor implements NestInterceptor {
  constructor(private readonly progress: Progress) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { after } = context.switchToHttp().getRequest<{ query: { after?: unknown } }>().query;
    if (after !== undefined) {
      const [, source, position] = /^([a-z][a-z-]{0,60}):(\d{1,15})$/.exec(String(after)) ?? [];
      if (source === undefined || position === undefined)
        throw new Problem(400, 'invalid-position', {}, [{ field: 'after', code: 'invalid' }]);
      if (!(await this.progress.waitFor(source, Number(position), patienceMs))) throw unavailable('not-caught-up');
    }
    return next.handle();
  }
}
