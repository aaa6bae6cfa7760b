import { CivilDate } from '@doorstep/event-sourcing';
import { ReferenceBook } from './reference-book';

/** A parameter as a decision used it: stored in the event, so that the decision replays to the same answer for ever. */
export interface ResolvedParameter<Value = unknown> {
  readonly name: string;
  readonly value: Value;
  readonly entryId: string;
  readonly version: number;
}

/** The value of `name` for (region, date) as a frozen result, or undefined where none is stated. */
export function resolveParameter(
  book: ReferenceBook,
  name: string,
  region: string,
  on: CivilDate,
): ResolvedParameter | undefined {
  const found = book.parameter(name, region, on);
  return found && Object.freeze({ name, value: found.value, entryId: found.entryId, version: found.version });
}

/** A number in the unit of its name. Throws where the parameter is stated with something else. */
export function resolveNumber(
  book: ReferenceBook,
  name: string,
  region: string,
  on: CivilDate,
): ResolvedParameter<number> | undefined {
  const resolved = resolveParameter(book, name, region, on);
  if (resolved === undefined || isOf(resolved, isNumber)) return resolved;
  throw new Error(`parameter ${name} (${resolved.entryId}) is no number`);
}

/** A list of numbers in the unit of its name. Throws where the parameter is stated with something else. */
export function resolveNumbers(
  book: ReferenceBook,
  name: string,
  region: string,
  on: CivilDate,
): ResolvedParameter<readonly number[]> | undefined {
  const resolved = resolveParameter(book, name, region, on);
  if (resolved === undefined || isOf(resolved, isNumbers)) return resolved;
  throw new Error(`parameter ${name} (${resolved.entryId}) is no list of numbers`);
}

/** The parameters a decision used, each once, in order of their names; those that are not stated are left out. */
export function parametersUsed(resolved: readonly (ResolvedParameter | undefined)[]): readonly ResolvedParameter[] {
  const byEntry = new Map<string, ResolvedParameter>();
  for (const one of resolved) if (one !== undefined) byEntry.set(`${one.name}|${one.entryId}|${one.version}`, one);
  return [...byEntry.keys()].sort().map((key) => byEntry.get(key) as ResolvedParameter);
}

function isOf<Value>(
  resolved: ResolvedParameter,
  test: (value: unknown) => value is Value,
): resolved is ResolvedParameter<Value> {
  return test(resolved.value);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every(isNumber);
}
