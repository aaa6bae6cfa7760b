import { Role, roles } from '@doorstep/event-sourcing';

/** Who a token speaks for, as the services read it. */
export interface Claims {
  readonly sub: string;
  readonly role: Role;
  /** Division code a member of staff answers for. */
  readonly office?: string;
  readonly person_id?: string;
  readonly employer_id?: string;
}

export const claimNames = ['role', 'office', 'person_id', 'employer_id'] as const;

/** The claims of text parameters, or the name of the first that is not valid. */
export function readClaims(given: Readonly<Record<string, string | undefined>>): Claims | { readonly bad: string } {
  const role = roles.find((known) => known === given['role'] && known !== 'system');
  if (role === undefined) return { bad: 'role' };
  const { sub, office, person_id, employer_id } = given;
  if (office !== undefined && !/^\d{6}(\d{3}){0,2}$/.test(office)) return { bad: 'office' };
  return {
    sub: sub ?? person_id ?? employer_id ?? `${role}-${office ?? 'anywhere'}`,
    role,
    ...(office === undefined ? {} : { office }),
    ...(person_id === undefined ? {} : { person_id }),
    ...(employer_id === undefined ? {} : { employer_id }),
  };
}
