import { Grant, Grants, isAllowed, Role } from '@doorstep/event-sourcing';
import fc from 'fast-check';
import { encounters, ExpectedRoles, isExpected } from './encounters';

/** For every type of command: which roles may, at which standing. */
export type ExpectedAccess<Type extends string> = { readonly [T in Type]: ExpectedRoles };

const likeExpected = (grants: readonly Grant[], expected: ExpectedRoles) =>
  fc.property(
    encounters,
    (encounter) => isAllowed(grants, encounter.actor, encounter.record) === isExpected(expected, encounter),
  );
const drawn = { numRuns: 600, seed: 7 };

/** True when `grants` allow exactly what `expected` says, over role × office × record. */
export function grantsAgree(grants: readonly Grant[], expected: ExpectedRoles): boolean {
  return !fc.check(likeExpected(grants, expected), { ...drawn, endOnFailure: true }).failed;
}

/** Every way to take one role out of one grant. A grant that could go as a whole would also lose its roles unnoticed. */
export function deletionsOf(
  grants: readonly Grant[],
): readonly { readonly role: Role; readonly left: readonly Grant[] }[] {
  return grants.flatMap((grant, index) =>
    grant.roles.map((role) => {
      const less: Grant = { ...grant, roles: grant.roles.filter((granted) => granted !== role) };
      return { role, left: grants.map((other, at) => (at === index ? less : other)) };
    }),
  );
}

/** Specs for one rule: it allows exactly whom `expected` names, and deleting any one role of any one grant is noticed. */
export function ruleProperties(name: string, grants: readonly Grant[], expected: ExpectedRoles): void {
  it(`grants ${name} to exactly whom the table names`, () => {
    fc.assert(likeExpected(grants, expected), drawn);
  });

  it.each(deletionsOf(grants))(`needs the grant of ${name} to $role`, ({ left }) => {
    expect(grantsAgree(left, expected)).toBe(false);
  });
}

/**
 * Specs for a table of grants: it allows exactly what `expected` says over role × office × record, every type of command is in
 * it, and deleting any one role of any one grant is noticed.
 */
export function accessProperties<Type extends string>(options: {
  readonly name: string;
  readonly grants: Grants<Type>;
  readonly expected: ExpectedAccess<Type>;
}): void {
  const { name, grants, expected } = options;
  describe(`access to ${name}`, () => {
    it('is expected of every type there is', () => {
      expect(Object.keys(grants).sort()).toEqual(Object.keys(expected).sort());
    });
    for (const type of Object.keys(grants) as Type[]) ruleProperties(type, grants[type], expected[type]);
  });
}
