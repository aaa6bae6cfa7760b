import { Grant } from '@doorstep/event-sourcing';
import { deletionsOf, grantsAgree } from './access-properties';
import { ExpectedRoles, isExpected } from './encounters';

const grants: readonly Grant[] = [
  { roles: ['job-seeker'], record: 'own' },
  { roles: ['counsellor', 'centre-manager'], record: 'office' },
  { roles: ['auditor'], record: 'any' },
];
const expected: ExpectedRoles = {
  'job-seeker': ['own'],
  counsellor: ['office'],
  'centre-manager': ['office'],
  auditor: ['stranger'],
};

describe('access properties', () => {
  it('hold for grants that say what is expected', () => {
    expect(grantsAgree(grants, expected)).toBe(true);
  });

  it.each([
    ['a role too many', [...grants, { roles: ['employer'], record: 'own' }]],
    ['a record too many', [...grants, { roles: ['centre-manager'], record: 'any' }]],
    ['everybody’s record for one’s own', [{ roles: ['job-seeker'], record: 'any' }, ...grants.slice(1)]],
    ['nobody', []],
  ] as const)('notice %s', (_, wrong: readonly Grant[]) => {
    expect(grantsAgree(wrong, expected)).toBe(false);
  });

  it('notice every role taken out of a grant', () => {
    const deletions = deletionsOf(grants);
    expect(deletions.map(({ role }) => role)).toEqual(['job-seeker', 'counsellor', 'centre-manager', 'auditor']);
    expect(deletions.filter(({ left }) => grantsAgree(left, expected))).toEqual([]);
  });

  it('find a grant of which nothing depends', () => {
    const twice: readonly Grant[] = [...grants, { roles: ['counsellor'], record: 'office' }];
    const unnoticed = deletionsOf(twice).filter(({ left }) => grantsAgree(left, expected));
    expect(unnoticed.map(({ role }) => role)).toEqual(['counsellor', 'counsellor']);
  });

  it.each([
    ['620102', '620102001', true],
    ['620100', '620102001', true],
    ['000000', '620102001', true],
    ['620102001', '620102', false],
    ['620103', '620102001', false],
    ['620200', '620102', false],
    ['621000', '621002', true],
  ])('count office %s responsible for %s: %s', (office, division, responsible) => {
    const actor = { kind: 'staff', id: 'c', role: 'counsellor', office } as const;
    expect(isExpected(expected, { actor, record: { office: division } })).toBe(responsible);
  });
});
