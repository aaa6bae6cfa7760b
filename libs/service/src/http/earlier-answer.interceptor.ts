import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import { catchError, Observable } from 'rxjs';
import { PersonErased } from '@doorstep/event-store';
import { CommandExecution } from '../command/command-execution';
import { AskedRequest } from './asked';
import { Problem } from './problem';

/** A command repeated under its key gets its first answer, also where somebody or something it names is not there any more. */
@Injectable()
export class EarlierAnswer implements NestInterceptor {
  constructor(private readonly execution: CommandExecution) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { asked } = context.switchToHttp().getRequest<AskedRequest>();
    if (asked?.idempotency === undefined) return next.handle();
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (!isRefusal(error)) throw error;
        return this.execution.earlierOr(asked, error);
      }),
    );
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof PersonErased || (error instanceof Problem && error.status < 500);
}
