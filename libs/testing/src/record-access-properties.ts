import { randomUUID } from 'node:crypto';
import { Actor, RecordScope, Role, roles } from '@doorstep/event-sourcing';
import fc from 'fast-check';
import { ApiCall, ApiClient } from './api-client';
import { actorsOf, ExpectedRoles, isExpected } from './encounters';
import { ExpectedReaders } from './query-access-properties';

/** A record that a spec has made, with whose it is; lists show its id. */
export interface KnownRecord {
  readonly id: string;
  readonly scope: RecordScope;
}

/** How a route is asked for a record: for this `one`, or for a `list` in which it may be. */
export type RecordQuestion = { readonly of: () => readonly KnownRecord[] } & (
  | { readonly one: (as: ApiClient, record: KnownRecord) => ApiCall }
  | { readonly list: (as: ApiClient, record: KnownRecord) => ApiCall }
);

/**
 * Specs over HTTP for every route whose answer depends on the record: over role × office × record, a role that is not expected gets 403,
 * a reader out of reach 404 or a list without the record, one within reach the record. Every such route must have its question.
 */
export function recordAccessProperties(options: {
  readonly as: (actor: Actor) => ApiClient;
  readonly expected: ExpectedReaders;
  readonly questions: Readonly<Record<string, RecordQuestion>>;
}): void {
  const { as, expected, questions } = options;
  it('has a question for every route that depends on the record', () => {
    expect(Object.keys(questions).sort()).toEqual(
      Object.keys(expected)
        .filter((name) => dependsOnRecord(expected[name]))
        .sort(),
    );
  });

  it.each(Object.keys(questions))('%s shows a record to those within reach alone', async (name) => {
    const question = questions[name] as RecordQuestion;
    const readers = expected[name] as ExpectedRoles;
    await fc.assert(
      fc.asyncProperty(meetings(question.of(), readers), async ({ actor, record }) => {
        const within = isExpected(readers, { actor, record: record.scope });
        const refused = (readers[actor.role] ?? []).length === 0;
        if ('one' in question) {
          const hidden = refused ? 403 : 404;
          await question.one(as(actor), record).expect(within ? 200 : hidden);
        } else {
          const { body } = await question.list(as(actor), record).expect(refused ? 403 : 200);
          expect(JSON.stringify(body['items'] ?? []).includes(record.id)).toBe(within);
        }
      }),
      { numRuns: 150, seed: 7 },
    );
  });
}

function dependsOnRecord(readers: ExpectedRoles | 'open' | undefined): boolean {
  if (readers === undefined || readers === 'open') return false;
  return Object.values(readers).some((standings) => standings.length > 0 && !standings.includes('stranger'));
}

/** Mostly roles that may read at all, now and then any other. */
function meetings(records: readonly KnownRecord[], readers: ExpectedRoles) {
  const ids = (field: 'personId' | 'employerId') => [
    ...new Set(records.flatMap(({ scope }) => scope[field] ?? [])),
    randomUUID(),
  ];
  const role = fc.oneof(
    { arbitrary: fc.constantFrom(...(Object.keys(readers) as Role[])), weight: 4 },
    { arbitrary: fc.constantFrom(...roles), weight: 1 },
  );
  return fc.record({ actor: actorsOf(role, ids('personId'), ids('employerId')), record: fc.constantFrom(...records) });
}
