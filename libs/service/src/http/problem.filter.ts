import { ArgumentsHost, Catch, ExceptionFilter, HttpException } from '@nestjs/common';
import type { Logger } from 'pino';
import { isTransient, PersonErased, UnstorableText } from '@doorstep/event-store';
import { traceOf } from '../observe/logger';
import { Catalogue, languageOf } from '../text/catalogue';
import { invalid, Problem, rejected, unavailable } from './problem';

interface Reply {
  status(code: number): Reply;
  header(name: string, value: string): Reply;
  type(mime: string): Reply;
  send(body: object): void;
}

interface FailedRequest {
  readonly id: string;
  readonly method: string;
  readonly routeOptions?: { readonly url?: string };
  readonly headers: { readonly 'accept-language'?: string | undefined };
}

/** The one place where errors become answers: RFC 9457 in the reader's language. A defect is logged and says nothing outside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly log: Logger,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FailedRequest>();
    const reply = host.switchToHttp().getResponse<Reply>();
    const problem = problemOf(error);
    if (problem.status >= 500) this.logDefect(problem, error, request);
    answerProblem(reply, problem, this.catalogue, request);
  }

  private logDefect(problem: Problem, error: unknown, request: FailedRequest): void {
    const where = { correlationId: request.id, method: request.method, route: request.routeOptions?.url };
    this.log.error({ ...where, code: problem.code, ...traceOf(error) }, 'request failed');
  }
}

/** Answers what the router refuses before there is a route, e.g. an address that cannot be decoded: no filter sees it. */
export function answerUnrouted(catalogue: Catalogue): (error: unknown, request: unknown, reply: unknown) => void {
  return (error, request, reply) =>
    answerProblem(reply as Reply, problemOf(error), catalogue, request as FailedRequest);
}

function answerProblem(reply: Reply, problem: Problem, catalogue: Catalogue, request: FailedRequest): void {
  const language = languageOf(request.headers['accept-language']);
  const key = catalogue.has(`problem.${problem.code}`) ? `problem.${problem.code}` : `rejection.${problem.code}`;
  if (problem.retryAfterSeconds !== undefined) reply.header('retry-after', String(problem.retryAfterSeconds));
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="doorstep"');
  reply
    .status(problem.status)
    .type('application/problem+json')
    .header('content-language', language)
    .send({
      type: `urn:doorstep:problem:${problem.code}`,
      title: catalogue.text(language, key, catalogue.inWords(language, problem.params)),
      status: problem.status,
      code: problem.code,
      correlationId: request.id,
      ...(problem.fields.length === 0
        ? {}
        : {
            errors: problem.fields.map(({ field, code, params }) => ({
              field,
              code,
              message: catalogue.text(language, fieldKey(catalogue, code), catalogue.inWords(language, params)),
            })),
          }),
    });
}

function fieldKey(catalogue: Catalogue, code: string): string {
  if (catalogue.has(`field.${code}`)) return `field.${code}`;
  return catalogue.has(`rejection.${code}`) ? `rejection.${code}` : 'field.invalid';
}

const byStatus: Readonly<Record<number, string>> = {
  400: 'malformed',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'no-such-route',
  405: 'no-such-route',
  406: 'not-acceptable',
  413: 'too-large',
  414: 'too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
};

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof PersonErased) return rejected('person-erased');
  if (error instanceof UnstorableText) return invalid({ field: '', code: 'storable' });
  if (isTransient(error)) return unavailable('store-unavailable', 2);
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  const code = byStatus[status];
  return code === undefined
    ? new Problem(500, 'internal')
    : new Problem(status, code, {}, [], status === 429 ? 1 : undefined);
}

/** Fastify's own errors carry the status they mean. */
function statusOf(error: unknown): number {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
