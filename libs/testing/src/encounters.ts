import { Actor, RecordScope, Role, roles } from '@doorstep/event-sourcing';
import fc from 'fast-check';

/** How an actor stands to a record: the same person or employer, staff of its office (or of one above it), or a stranger. */
export type Standing = 'own' | 'office' | 'stranger';

/** Which roles may, and at which standing; `stranger` stands for every record. Written by hand in specs, not read from the grants. */
export type ExpectedRoles = Readonly<Partial<Record<Role, readonly Standing[]>>>;

/** Somebody meets a record. */
export interface Encounter {
  readonly actor: Actor;
  readonly record: RecordScope;
}

const divisionAbove = new Map([
  ['000000', null],
  ['620000', '000000'],
  ['620100', '620000'],
  ['620102', '620100'],
  ['620102001', '620102'],
  ['620102002', '620102'],
  ['620103', '620100'],
  ['620103001', '620103'],
  ['620110', '620100'],
  ['620200', '620000'],
  ['621000', '620000'],
  ['621002', '621000'],
  ['110000', '000000'],
  ['110101', '110000'],
]);
const divisions = [...divisionAbove.keys()];

function liesWithin(division: string, within: string): boolean {
  if (division === within) return true;
  const above = divisionAbove.get(division);
  return above != null && liesWithin(above, within);
}

const perhaps = (values: readonly string[]): fc.Arbitrary<string | undefined> =>
  fc.option(fc.constantFrom(...values), { nil: undefined, freq: 6 });

function present<T extends object>(claims: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept = Object.entries(claims).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]: Exclude<T[K], undefined> };
}

function kindOf(role: Role): Actor['kind'] {
  if (role === 'job-seeker') return 'person';
  if (role === 'system') return 'policy';
  return role === 'employer' ? 'employer' : 'staff';
}

/** Actors of `among`, of every office of the usual divisions and some beyond, as those persons and employers; each claim may be missing. */
export function actorsOf(
  among: fc.Arbitrary<Role>,
  personIds: readonly string[],
  employerIds: readonly string[],
): fc.Arbitrary<Actor> {
  const claims = { office: perhaps(divisions), personId: perhaps(personIds), employerId: perhaps(employerIds) };
  return fc
    .tuple(among, fc.record(claims))
    .map(([role, held]): Actor => ({ kind: kindOf(role), id: `some-${role}`, role, ...present(held) }));
}

const personIds = ['person-1', 'person-2'];
const employerIds = ['employer-1', 'employer-2'];

/** Role × office × record. */
export const encounters: fc.Arbitrary<Encounter> = fc.record({
  actor: actorsOf(fc.constantFrom(...roles), personIds, employerIds),
  record: fc
    .record({ office: perhaps(divisions), personId: perhaps(personIds), employerId: perhaps(employerIds) })
    .map(present),
});

/** What `expected` says of an encounter, by the tree of divisions and not by the digits of their codes. */
export function isExpected(expected: ExpectedRoles, { actor, record }: Encounter): boolean {
  const standings = expected[actor.role] ?? [];
  const { office, personId, employerId } = actor;
  const own =
    (personId !== undefined && personId === record.personId) ||
    (employerId !== undefined && employerId === record.employerId);
  const ofOffice = office !== undefined && record.office !== undefined && liesWithin(record.office, office);
  return (
    standings.includes('stranger') || (standings.includes('own') && own) || (standings.includes('office') && ofOffice)
  );
}
