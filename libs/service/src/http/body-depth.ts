import { Problem } from './problem';

type Done = (error: Error | null) => void;

interface Hookable {
  addHook(
    name: 'preValidation',
    hook: (request: { readonly body: unknown }, reply: unknown, done: Done) => void,
  ): unknown;
}

const mostLevels = 32;

/** Refuses a body that is nested deeper than any form: whatever goes through it recursively would run out of stack. */
export function refuseDeepBodies(server: Hookable): void {
  server.addHook('preValidation', ({ body }, _, done) =>
    done(isDeeper(body, mostLevels) ? new Problem(400, 'malformed') : null),
  );
}

function isDeeper(value: unknown, levels: number): boolean {
  if (!isJson(value)) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

function isJson(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
