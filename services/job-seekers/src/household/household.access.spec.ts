import { accessProperties } from '@doorstep/testing';
import { householdAccess } from './household.access';
import { AddMember, FormHousehold } from './household.commands';

const anywhere = ['office', 'stranger'] as const;
const staff = {
  counsellor: ['office'],
  'centre-manager': ['office'],
  administrator: anywhere,
} as const;

accessProperties({
  name: 'commands about a household',
  grants: householdAccess.grants,
  expected: {
    'form-household': staff,
    'transfer-household': staff,
    'add-member': staff,
    'remove-member': staff,
    'correct-member': staff,
  },
});

describe('the record a command about a household touches', () => {
  const joining = { personId: 'p1', role: 'head', joinedOn: '2026-01-01' } as const;

  it('belongs to the office that forms it, then to the office of its state', () => {
    const form = new FormHousehold({ householdId: 'h1', office: '620102', members: [joining] });
    expect(householdAccess.scope(form, { members: [] })).toEqual({ office: '620102' });
    expect(householdAccess.scope(form, { householdId: 'h1', office: '620103', members: [] })).toEqual({
      office: '620103',
    });
  });

  it('is nobody’s where no household is known', () => {
    expect(householdAccess.scope(new AddMember(joining), { members: [] })).toEqual({});
  });
});
