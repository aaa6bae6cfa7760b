import { accessProperties } from '@doorstep/testing';
import { personAccess } from './person.access';
import { CorrectPerson, RegisterPerson } from './person.commands';

const anywhere = ['office', 'stranger'] as const;
const advisers = { counsellor: ['office'], 'centre-manager': ['office'], administrator: anywhere } as const;
const heads = { 'centre-manager': ['office'], administrator: anywhere } as const;
const own = { 'job-seeker': ['own'] } as const;
const system = { system: anywhere } as const;

accessProperties({
  name: 'commands about a person',
  grants: personAccess.grants,
  expected: {
    'register-person': { ...advisers, 'job-seeker': ['own', 'stranger'] },
    'correct-person': { ...advisers, ...own },
    'transfer-person': advisers,
    'merge-person': heads,
    'receive-merge': { ...heads, 'centre-manager': anywhere },
    'split-person': heads,
    'receive-split': { ...heads, 'centre-manager': anywhere },
    'link-subject': advisers,
    'unlink-subject': { ...advisers, ...own },
    'hold-record': heads,
    'release-hold': heads,
    'erase-person': { ...heads, ...own, ...system },
    'require-active-person': { ...advisers, ...own },
  },
});

describe('the record a command about a person touches', () => {
  const identity = { name: 'sealed.p1.a', identityNumber: 'sealed.p1.b', phone: null, address: null } as never;
  const details = { personId: 'p1', residence: '620102001', sex: 'female', birthMonth: '1990-05', identity } as const;

  it('is the one to be made when somebody registers', () => {
    const command = new RegisterPerson({ ...details, office: '620102', imported: false, account: null });
    expect(personAccess.scope(command, { standing: 'unknown' })).toEqual({ personId: 'p1', office: '620102' });
  });

  it('is nobody’s where no person is known', () => {
    expect(personAccess.scope(new CorrectPerson({}), { standing: 'unknown' })).toEqual({});
  });

  it('belongs to the office of its state, also after an erasure', () => {
    const erased = { standing: 'erased', personId: 'p1', office: '620103' } as const;
    expect(personAccess.scope(new CorrectPerson({}), erased)).toEqual({ personId: 'p1', office: '620103' });
  });
});
