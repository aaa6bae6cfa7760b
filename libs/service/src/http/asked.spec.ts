import { Actor, Grant } from '@doorstep/event-sourcing';
import { Asked } from './asked';

const grants: readonly Grant[] = [
  { roles: ['job-seeker', 'employer'], record: 'own' },
  { roles: ['counsellor'], record: 'office' },
  { roles: ['auditor'], record: 'any' },
];
const reachOf = (actor: Omit<Actor, 'id'>) => new Asked({ id: 'a', ...actor }, 'en', 'c-1', grants).reach();
const claims = { personId: 'p-1', employerId: 'e-1' };

describe('the reach of a reader', () => {
  it.each([
    ['everything to whom every record is granted', { kind: 'staff', role: 'auditor' }, { kind: 'everything' }],
    [
      'an office with those below it',
      { kind: 'staff', role: 'counsellor', office: '620100' },
      { kind: 'office', prefix: '6201' },
    ],
    ['one’s own records', { kind: 'person', role: 'job-seeker', ...claims }, { kind: 'own', ...claims }],
    ['nothing without a person of one’s own', { kind: 'person', role: 'job-seeker' }, { kind: 'own' }],
    [
      'nothing for staff whose token names no office, whoever else it names',
      { kind: 'staff', role: 'counsellor', ...claims },
      { kind: 'own' },
    ],
  ] as const)('is %s', (_, actor, reach) => {
    expect(reachOf(actor)).toEqual(reach);
  });
});
