export const roles = [
  'job-seeker',
  'employer',
  'counsellor',
  'centre-manager',
  'bureau-analyst',
  'auditor',
  'administrator',
  'system',
] as const;
export type Role = (typeof roles)[number];

/** Who acts. `office` is the division code a member of staff answers for; policies and simulations of time act as `system`. */
export interface Actor {
  readonly kind: 'person' | 'employer' | 'staff' | 'policy';
  readonly id: string;
  readonly role: Role;
  readonly office?: string;
  readonly personId?: string;
  /** All records of a person who has several, merged ones too. */
  readonly records?: readonly string[];
  readonly employerId?: string;
}

/** Whose record a command or query touches. */
export interface RecordScope {
  readonly office?: string;
  readonly personId?: string;
  readonly employerId?: string;
}

/** Lets `roles` act on: `any` record; their `own` (same person or employer); those of their `office` and the divisions below it. */
export interface Grant {
  readonly roles: readonly Role[];
  readonly record: 'any' | 'own' | 'office';
}

/** The grants of every command (or query) of a category; one that has none cannot be sent by anybody. */
export type Grants<Type extends string> = { readonly [T in Type]: readonly Grant[] };

/** Access to the commands of one category: who, and whose record is touched given the command and the state of its stream. */
export interface CommandAccess<C extends { readonly type: string }, State> {
  readonly grants: Grants<C['type']>;
  scope(command: C, state: State): RecordScope;
}

/** The significant leading digits of a Chinese division code: 2 province, 4 prefecture, 6 county, 9 township. `000000` is the nation: ''. */
export function divisionPrefix(code: string): string {
  if (code.length > 6) return code.replace(/000$/, '');
  return code.replace(/(00)+$/, '');
}

/** True when `division` is `within` or lies below it in the division tree. */
export function isWithin(division: string, within: string): boolean {
  return division.startsWith(divisionPrefix(within));
}

/** True when one of `grants` lets `actor` act on a record of `scope`. */
export function isAllowed(grants: readonly Grant[], actor: Actor, scope: RecordScope): boolean {
  return grants.some((grant) => grant.roles.includes(actor.role) && reaches(grant.record, actor, scope));
}

function isOwn({ personId, records }: Actor, of: string | undefined): boolean {
  return of !== undefined && (personId === of || (records !== undefined && records.includes(of)));
}

function reaches(record: Grant['record'], actor: Actor, scope: RecordScope): boolean {
  switch (record) {
    case 'any':
      return true;
    case 'own':
      return isOwn(actor, scope.personId) || (actor.employerId !== undefined && actor.employerId === scope.employerId);
    case 'office':
      return actor.office !== undefined && scope.office !== undefined && isWithin(scope.office, actor.office);
  }
}
