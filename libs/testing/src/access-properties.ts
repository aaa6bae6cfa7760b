import { Actor, Grant, Grants, isAllowed, RecordScope, Role, roles } from '@doorstep/event-sourcing';
import fc from 'fast-check';

/** How an actor stands to a record: the same person or employer, staff of its office (or one above it), or a stranger. */
export type Standing = 'own' | 'office' | 'stranger';

/** For every type of command or query: which roles may, at which standing. Written by hand in the spec, not read from the grants. */
export type ExpectedAccess<Type extends string> = {
  readonly [T in Type]: Partial<Record<Role, readonly Standing[]>>;
};

const scope: RecordScope = { office: '620102001', personId: 'person-1', employerId: 'employer-1' };

const actorOf = (role: Role, standing: Standing, sameOffice: boolean): Actor => {
  const own = standing === 'own';
  if (role === 'job-seeker') return { kind: 'person', id: 's', role, personId: own ? 'person-1' : 'person-2' };
  if (role === 'employer') return { kind: 'employer', id: 'e', role, employerId: own ? 'employer-1' : 'employer-2' };
  const office = standing === 'office' ? (sameOffice ? '620102001' : '620100') : '620103';
  return { kind: role === 'system' ? 'policy' : 'staff', id: 'a', role, office };
};

const standingsOf = (role: Role): readonly Standing[] =>
  role === 'job-seeker' || role === 'employer' ? ['own', 'stranger'] : ['office', 'stranger'];

function agrees<Type extends string>(grants: Grants<Type>, expected: ExpectedAccess<Type>): boolean {
  const types = Object.keys(expected) as Type[];
  const property = fc.property(
    fc.constantFrom(...types),
    fc.constantFrom(...roles),
    fc.nat(1),
    fc.boolean(),
    (type, role, which, sameOffice) => {
      const standing = standingsOf(role)[which] as Standing;
      const allowed = isAllowed(grants[type], actorOf(role, standing, sameOffice), scope);
      return allowed === (expected[type][role] ?? []).includes(standing);
    },
  );
  return !fc.check(property, { numRuns: types.length * roles.length * 12, seed: 7 }).failed;
}

/**
 * Specs for a table of grants: it allows exactly what `expected` says over role × office × record, every type of command is in
 * it, and deleting any one role of any one grant is noticed. `own` applies to job seekers and employers, `office` to staff.
 */
export function accessProperties<Type extends string>(options: {
  readonly name: string;
  readonly grants: Grants<Type>;
  readonly expected: ExpectedAccess<Type>;
}): void {
  const { name, grants, expected } = options;
  describe(`access to ${name}`, () => {
    it('is granted to exactly whom the table names', () => {
      expect(Object.keys(grants).sort()).toEqual(Object.keys(expected).sort());
      expect(agrees(grants, expected)).toBe(true);
    });

    const deletions = (Object.keys(grants) as Type[]).flatMap((type) =>
      grants[type].flatMap((grant, index) => grant.roles.map((role) => ({ type, index, role }))),
    );
    it.each(deletions)('needs the grant of $type to $role', ({ type, index, role }) => {
      const without = grants[type].map((grant, at): Grant =>
        at === index ? { ...grant, roles: grant.roles.filter((granted) => granted !== role) } : grant,
      );
      expect(agrees({ ...grants, [type]: without }, expected)).toBe(false);
    });
  });
}
