import { AskedRequest } from './asked';

interface Reply {
  readonly statusCode: number;
  header(name: string, value: string): Reply;
}

type Done = (error: Error | null, payload?: unknown) => void;

interface Hookable {
  addHook(
    name: 'preSerialization' | 'onSend',
    hook: (request: AskedRequest, reply: Reply, payload: unknown, done: Done) => void,
  ): unknown;
}

/**
 * Gives every answer with a version its ETag, every command its position, and lets no record out that nobody compared with the reader.
 * Hooks of the server and not Nest interceptors: those made observables and bound contexts, a third of the CPU time of a request.
 */
export function hookAnswers(server: Hookable): void {
  server.addHook('preSerialization', (_, reply, payload, done) => {
    const { version, position } = (payload ?? {}) as { version?: unknown; position?: unknown };
    if (reply.statusCode < 400) {
      if (typeof version === 'number') reply.header('etag', `"${version}"`);
      if (typeof position === 'string') reply.header('doorstep-position', position);
    }
    done(null, payload);
  });
  server.addHook('onSend', ({ asked }, reply, payload, done) => {
    if (reply.statusCode < 400 && asked !== undefined && !asked.judged && asked.mustJudge())
      done(new Error('a record was read without judging access'));
    else done(null, payload);
  });
}
