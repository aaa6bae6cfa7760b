/**
 * "Not now": a command that may not happen in the present state; with `field`, one that is wrong by itself whatever the state; with
 * `missing`, one about something that is not there. `code` is a kebab-case state, found in the message catalogues.
 */
export class Rejection {
  constructor(
    readonly code: string,
    readonly params: Readonly<Record<string, string | number>> = {},
    readonly field?: string,
    readonly missing = false,
  ) {}
}

/** A rejection with `code`, its message filled in from `params` (never personal data). */
export function reject(code: string, params: Readonly<Record<string, string | number>> = {}): Rejection {
  return new Rejection(code, params);
}

/** A rejection of a command whose `field` contradicts the rest of it: bad input, and not a matter of state. */
export function rejectField(
  field: string,
  code: string,
  params: Readonly<Record<string, string | number>> = {},
): Rejection {
  return new Rejection(code, params, field);
}

/** A rejection of a command about something that is not there. */
export function rejectMissing(code: string): Rejection {
  return new Rejection(code, {}, undefined, true);
}

/** For the default branch of a switch over a union: a type error when a case is missing. */
export function exhaustive(value: never): never {
  throw new Error(`unhandled case ${JSON.stringify(value)}`);
}
