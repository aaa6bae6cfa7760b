/** "Not now": a command that may not happen in the present state. `code` is a kebab-case state, found in the message catalogues. */
export class Rejection {
  constructor(
    readonly code: string,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {}
}

/** A rejection with `code`, its message filled in from `params` (never personal data). */
export function reject(code: string, params: Readonly<Record<string, string | number>> = {}): Rejection {
  return new Rejection(code, params);
}

/** For the default branch of a switch over a union: a type error when a case is missing. */
export function exhaustive(value: never): never {
  throw new Error(`unhandled case ${JSON.stringify(value)}`);
}
