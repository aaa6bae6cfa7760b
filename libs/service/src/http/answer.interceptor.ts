import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import { map, Observable } from 'rxjs';
import { AskedRequest } from './asked';

interface Reply {
  header(name: string, value: string): Reply;
}

/** Gives every answer with a version its ETag, every command its position, and lets no record out that nobody compared with the reader. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const { asked } = http.getRequest<AskedRequest>();
    return next.handle().pipe(
      map((answer: unknown) => {
        if (asked !== undefined && !asked.judged && asked.mustJudge())
          throw new Error('a record was read without judging access');
        const reply = http.getResponse<Reply>();
        const { version, position } = (answer ?? {}) as { version?: unknown; position?: unknown };
        if (typeof version === 'number') reply.header('etag', `"${version}"`);
        if (typeof position === 'string') reply.header('doorstep-position', position);
        return answer;
      }),
    );
  }
}
