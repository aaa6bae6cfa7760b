import { accessProperties } from '@doorstep/testing';
import { employerAccess } from './employer.access';
import { RegisterEmployer, SuspendEmployer } from './employer.commands';
import { employer } from './employer.decider';

const ownOrOffice = { employer: ['own'], counsellor: ['office'], 'centre-manager': ['office'] } as const;
const everywhere = ['office', 'stranger'] as const;

accessProperties({
  name: 'employers',
  grants: employerAccess.grants,
  expected: {
    'register-employer': ownOrOffice,
    'link-employer-account': { counsellor: ['office'], 'centre-manager': ['office'] },
    'unlink-employer-account': ownOrOffice,
    'correct-employer': ownOrOffice,
    'change-employer-contact': ownOrOffice,
    'verify-employer': { counsellor: ['office'], 'centre-manager': ['office'] },
    'lapse-verification': { system: everywhere },
    'suspend-employer': { 'centre-manager': ['office'] },
    'reinstate-employer': { 'centre-manager': ['office'] },
    'admit-posting': {
      employer: ['own'],
      counsellor: everywhere,
      'centre-manager': everywhere,
    },
  },
});

describe('scope of an employer', () => {
  const facts = { name: '某公司', office: '620102', place: null, industry: null };
  const register = new RegisterEmployer({ employerId: 'e-1', creditCode: 'X', facts, contact: null, accounts: null });

  it('is what a registration states, and afterwards what is recorded', () => {
    expect(employerAccess.scope(register, employer.initialState)).toEqual({ employerId: 'e-1', office: '620102' });
    const known = employer.evolve(employer.initialState, {
      type: 'employer-registered',
      data: { ...register.data, registeredOn: '2026-03-02' },
    });
    const other = new RegisterEmployer({ ...register.data, employerId: 'e-2' });
    expect(employerAccess.scope(other, known)).toEqual({ employerId: 'e-1', office: '620102' });
    const suspend = new SuspendEmployer({ reason: 'discrimination' });
    expect(employerAccess.scope(suspend, known)).toEqual({ employerId: 'e-1', office: '620102' });
    expect(employerAccess.scope(suspend, employer.initialState)).toEqual({});
  });
});
