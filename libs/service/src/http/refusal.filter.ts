import { ArgumentsHost, Catch, ExceptionFilter } from '@nestjs/common';
import { PersonErased } from '@doorstep/event-store';
import { CommandExecution } from '../command/command-execution';
import { AskedRequest } from './asked';
import { Problem } from './problem';
import { ProblemFilter } from './problem.filter';

interface Request extends AskedRequest {
  readonly method: string;
}

interface Reply {
  send(body: object): void;
}

/**
 * A command repeated under its key gets its first answer, also where somebody or something it names is not there any more. Only what
 * is about to be refused is looked up: an interceptor would cost every request more than that.
 */
@Catch(Problem, PersonErased)
export class RefusalFilter implements ExceptionFilter {
  constructor(
    private readonly execution: CommandExecution,
    private readonly problems: ProblemFilter,
  ) {}

  catch(error: Problem | PersonErased, host: ArgumentsHost): void {
    const { asked, method } = host.switchToHttp().getRequest<Request>();
    const outage = error instanceof Problem && error.status >= 500;
    if (asked?.idempotency === undefined || method === 'GET' || outage) return this.problems.catch(error, host);
    this.execution.earlierOr(asked, error).then(
      (answer) => host.switchToHttp().getResponse<Reply>().send(answer),
      (refusal: unknown) => this.problems.catch(refusal, host),
    );
  }
}
