import { Injectable } from '@nestjs/common';
import { CivilDate } from '@doorstep/event-sourcing';
import { RefusalTerm } from '@doorstep/matcher';
import { ResolvedParameter } from '@doorstep/reference';
import { raise, ReferenceDesk, unavailable } from '@doorstep/service';

export type RefusalTerms = Readonly<Record<string, RefusalTerm>>;

/** Rule tables of the matching in force at a place. Throws 503 while one is unknown, and where what is stated cannot be used. */
@Injectable()
export class MatchTables {
  constructor(private readonly reference: ReferenceDesk) {}

  /** By reason. */
  refusalTerms(region: string, today: CivilDate): ResolvedParameter<RefusalTerms> {
    return this.table('refusal-terms', region, today, (value) => {
      const { terms } = fieldsOf(value);
      return Object.values(fieldsOf(terms)).every(isRefusalTerm) ? (terms as RefusalTerms | undefined) : undefined;
    });
  }

  /** What a match is worth: every number that `pattern` has, and no other. */
  score<Score extends object>(pattern: Score, region: string, today: CivilDate): ResolvedParameter<Score> {
    return this.table('match-score', region, today, (value) =>
      hasNumbersOf(pattern, value) ? (value as Score) : undefined,
    );
  }

  private table<Value>(
    name: string,
    region: string,
    today: CivilDate,
    read: (value: unknown) => Value | undefined,
  ): ResolvedParameter<Value> {
    const stated = this.reference.book.ruleTable(name, region, today) ?? raise(unavailable('reference-data-missing'));
    const value = read(stated.value) ?? raise(unavailable('reference-data-unusable', 60));
    return { name, value, entryId: stated.entryId, version: stated.version };
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function isRefusalTerm(value: unknown): boolean {
  const { days, untilChanged } = fieldsOf(value);
  return (days === null || (Number.isSafeInteger(days) && Number(days) >= 0)) && typeof untilChanged === 'boolean';
}

function hasNumbersOf(pattern: unknown, value: unknown): boolean {
  if (typeof pattern === 'number') return Number.isSafeInteger(value) && Number(value) >= 0;
  const [asked, stated] = [fieldsOf(pattern), fieldsOf(value)];
  const names = Object.keys(asked);
  return names.length === Object.keys(stated).length && names.every((name) => hasNumbersOf(asked[name], stated[name]));
}
