export type ProblemParams = Readonly<Record<string, string | number>>;

/** One invalid field: its path in the body (`wage.minMinor`, `skills[2].level`) or the parameter's name, and what is wrong by code. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly params?: ProblemParams;
}

/** An answer that is not a success. `code` is a key of the message catalogues; text is made where it is answered, in the reader's language. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly params: ProblemParams = {},
    readonly fields: readonly FieldProblem[] = [],
    readonly retryAfterSeconds?: number,
  ) {
    super(code);
  }
}

/** 404, also for records the reader may not know of; `what.<what>` of the message catalogues names it. */
export function notFound(what: string): Problem {
  return new Problem(404, 'not-found', { what });
}

/** 422 naming the fields. */
export function invalid(...fields: readonly FieldProblem[]): Problem {
  return new Problem(422, 'invalid-fields', {}, fields);
}

/** 409: not now. */
export function rejected(code: string, params: ProblemParams = {}): Problem {
  return new Problem(409, code, params);
}

/** 403. */
export function forbidden(): Problem {
  return new Problem(403, 'forbidden');
}

/** 503 with Retry-After: a dependency is down or a read model has not caught up. */
export function unavailable(code: string, retryAfterSeconds = 1): Problem {
  return new Problem(503, code, {}, [], retryAfterSeconds);
}

/** Throws `problem` where an expression is needed: `row ?? raise(notFound('person'))`. */
export function raise(problem: Problem): never {
  throw problem;
}
