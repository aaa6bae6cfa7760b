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

/** True for a number, in the unit of the parameter's name. */
export function holdsNumber(resolved: ResolvedParameter): resolved is ResolvedParameter<number> {
  return typeof resolved.value === 'number';
}

/** True for a list of numbers, in the unit of the parameter's name. */
export function holdsNumbers(resolved: ResolvedParameter): resolved is ResolvedParameter<readonly number[]> {
  return Array.isArray(resolved.value) && resolved.value.every((one) => typeof one === 'number');
}

/** The parameters a decision used, each once, in order of their names; those that are not stated are left out. */
export function parametersUsed(resolved: readonly (ResolvedParameter | undefined)[]): readonly ResolvedParameter[] {
  const byEntry = new Map<string, ResolvedParameter>();
  for (const one of resolved) if (one !== undefined) byEntry.set(`${one.name}|${one.entryId}|${one.version}`, one);
  return [...byEntry.keys()].sort().map((key) => byEntry.get(key) as ResolvedParameter);
}
