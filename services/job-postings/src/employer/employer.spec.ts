import { Sealed } from '@doorstep/event-sourcing';
import { given, recorded } from '@doorstep/testing';
import { creditCodeCheck } from './credit-code';
import {
  AdmitPosting,
  ChangeEmployerContact,
  CorrectEmployer,
  LapseVerification,
  LinkEmployerAccount,
  RegisterEmployer,
  ReinstateEmployer,
  SuspendEmployer,
  UnlinkEmployerAccount,
  VerifyEmployer,
} from './employer.commands';
import { employer } from './employer.decider';
import { EmployerEvent, EmployerFacts, VerificationEvidence } from './employer.events';
import { employerPublished } from './employer.published';

const employerId = 'e-1';
const facts: EmployerFacts = { name: '兰州某物业有限公司', office: '620102', place: '620102001', industry: 'K' };
const creditCode = `91620102MA7312345${creditCodeCheck('91620102MA7312345')}`;
const contact = { name: 'sealed.e-1.AA' as Sealed, phone: 'sealed.e-1.BB' as Sealed };
const evidence: VerificationEvidence = {
  documents: ['business-licence'],
  agentIdentityChecked: true,
  licenceValidUntil: null,
};
const interval = { name: 'employer-reverification-months', value: 6, entryId: 'built-in', version: 1 };

const registered: EmployerEvent = {
  type: 'employer-registered',
  data: { employerId, creditCode, facts, contact, registeredOn: '2026-03-02' },
};
const linked: EmployerEvent = {
  type: 'employer-account-linked',
  data: { employerId, accounts: ['hash'], linkedOn: '2026-03-02' },
};
const unlinked: EmployerEvent = {
  type: 'employer-account-unlinked',
  data: { employerId, accounts: ['hash'], unlinkedOn: '2026-03-02' },
};
const verified: EmployerEvent = {
  type: 'employer-verified',
  data: {
    employerId,
    evidence,
    verifiedOn: '2026-03-02',
    validUntil: '2026-09-02',
    interval,
  },
};
const suspended: EmployerEvent = {
  type: 'employer-suspended',
  data: { employerId, reason: 'fees-charged', suspendedOn: '2026-03-02', vacancies: [] },
};
const reinstated = (validUntil: string | null): EmployerEvent => ({
  type: 'employer-reinstated',
  data: { employerId, reinstatedOn: '2026-03-02', validUntil },
});
const admitted = (vacancyId: string, admittedOn: string, expiresOn: string): EmployerEvent => ({
  type: 'employer-posting-admitted',
  data: { employerId, vacancyId, admittedOn, expiresOn },
});

describe('employer', () => {
  it('is registered with a valid credit code, once', () => {
    const command = new RegisterEmployer({ employerId, creditCode, facts, contact, accounts: null });
    given(employer).when(command).then([registered]);
    given(employer, [registered]).when(command).thenRejected('employer-already-registered');
    const wrong = creditCode.slice(0, 17) + (creditCode.endsWith('0') ? '1' : '0');
    given(employer)
      .when(new RegisterEmployer({ employerId, creditCode: wrong, facts, contact, accounts: null }))
      .thenRejected('checksum');
  });

  it('is linked to the account of whoever registers it for themselves', () => {
    given(employer)
      .when(new RegisterEmployer({ employerId, creditCode, facts, contact, accounts: ['hash'] }))
      .then([registered, linked]);
  });

  it('has one account at a time', () => {
    const link = new LinkEmployerAccount({ accounts: ['hash'] });
    given(employer, [registered]).when(link).then([linked]);
    given(employer, [registered, linked]).when(link).thenRejected('account-already-linked');
    given(employer, [registered, linked]).when(new UnlinkEmployerAccount({})).then([unlinked]);
    given(employer, [registered, linked, unlinked]).when(link).then([linked]);
    given(employer, [registered]).when(new UnlinkEmployerAccount({})).thenRejected('no-account-linked');
  });

  it('is corrected as a whole, and not at all when nothing differs', () => {
    const renamed = { ...facts, name: '兰州某物业服务有限公司' };
    given(employer, [registered])
      .when(new CorrectEmployer({ facts: renamed }))
      .then([{ type: 'employer-corrected', data: { employerId, facts: renamed } }]);
    given(employer, [registered])
      .when(new CorrectEmployer({ facts: { ...facts } }))
      .thenNothing();
    given(employer).when(new CorrectEmployer({ facts })).thenRejected('employer-unknown');
  });

  it('changes its contact, sealed', () => {
    given(employer, [registered])
      .when(new ChangeEmployerContact({ contact }))
      .then([{ type: 'employer-contact-changed', data: { employerId, contact } }]);
  });

  it('is verified until the interval or the licence ends, whichever is first', () => {
    given(employer, [registered]).when(new VerifyEmployer({ evidence, interval })).then([verified]);
    given(employer, [registered])
      .when(new VerifyEmployer({ evidence: { ...evidence, licenceValidUntil: '2026-05-01' }, interval }))
      .then([
        {
          type: 'employer-verified',
          data: {
            ...verified.data,
            evidence: { ...evidence, licenceValidUntil: '2026-05-01' },
            validUntil: '2026-05-01',
          } as Extract<EmployerEvent, { type: 'employer-verified' }>['data'],
        },
      ]);
  });

  it.each([
    ['documents-missing', { documents: [] }],
    ['agent-identity-unchecked', { agentIdentityChecked: false }],
    ['licence-expired', { licenceValidUntil: '2026-03-02' }],
  ] as const)('is not verified: %s', (code, gap) => {
    given(employer, [registered])
      .when(new VerifyEmployer({ evidence: { ...evidence, ...gap }, interval }))
      .thenRejected(code);
  });

  it('lapses on the day its verification ends and can be verified again', () => {
    const run = given(employer, [registered, verified]);
    run.when(new LapseVerification({}), { today: '2026-09-01' }).thenNothing();
    run
      .when(new LapseVerification({}), { today: '2026-09-02' })
      .then([{ type: 'employer-verification-lapsed', data: { employerId, lapsedOn: '2026-09-02' } }]);
    const lapsed: EmployerEvent = {
      type: 'employer-verification-lapsed',
      data: { employerId, lapsedOn: '2026-09-02' },
    };
    given(employer, [registered, verified, lapsed])
      .when(new LapseVerification({}), { today: '2026-09-03' })
      .thenNothing();
    given(employer, [registered, verified, lapsed, verified])
      .when(new AdmitPosting({ vacancyId: 'v', expiresOn: '2026-04-01' }))
      .then([admitted('v', '2026-03-02', '2026-04-01')]);
  });

  it('opens vacancies only while it is verified', () => {
    const command = new AdmitPosting({ vacancyId: 'v', expiresOn: '2026-04-01' });
    given(employer, [registered]).when(command).thenRejected('employer-unverified');
    given(employer, [registered, verified, suspended]).when(command).thenRejected('employer-suspended');
    given(employer, [registered, verified]).when(command, { today: '2026-09-02' }).thenRejected('employer-lapsed');
    given(employer, [registered, verified, suspended, reinstated('2026-09-02')])
      .when(command)
      .then([admitted('v', '2026-03-02', '2026-04-01')]);
    given(employer, [registered, suspended, reinstated(null)])
      .when(command)
      .thenRejected('employer-unverified');
  });

  it('is suspended with the vacancies whose term has not ended', () => {
    given(employer, [
      registered,
      verified,
      admitted('past', '2026-01-01', '2026-02-01'),
      admitted('ends-today', '2026-02-20', '2026-03-02'),
      admitted('running', '2026-02-20', '2026-03-20'),
    ])
      .when(new SuspendEmployer({ reason: 'fees-charged' }))
      .then([
        {
          type: 'employer-suspended',
          data: { employerId, reason: 'fees-charged', suspendedOn: '2026-03-02', vacancies: ['running'] },
        },
      ]);
    given(employer, [registered, suspended])
      .when(new SuspendEmployer({ reason: 'wage-arrears' }))
      .thenRejected('employer-suspended');
    given(employer, [registered, suspended])
      .when(new VerifyEmployer({ evidence, interval }))
      .thenRejected('employer-suspended');
  });

  it('is reinstated only when suspended', () => {
    given(employer, [registered, suspended])
      .when(new ReinstateEmployer({}))
      .then([reinstated(null)]);
    given(employer, [registered]).when(new ReinstateEmployer({})).thenRejected('employer-not-suspended');
  });

  it('tells others of its verification and suspension, never of its contact', () => {
    const published = (events: readonly EmployerEvent[]) =>
      employerPublished(recorded(events.at(-1) as EmployerEvent), given(employer, events).state);
    expect(published([registered])).toEqual([]);
    const data = { employerId, accounts: ['hash'] };
    expect(published([registered, linked])).toEqual([{ type: 'job-postings.employer-account-linked.v1', data }]);
    expect(published([registered, linked, unlinked])).toEqual([
      { type: 'job-postings.employer-account-unlinked.v1', data },
    ]);
    expect(published([registered, verified])).toEqual([
      { type: 'job-postings.employer-verified.v1', data: { employerId, office: '620102', validUntil: '2026-09-02' } },
    ]);
    expect(published([registered, verified, suspended])).toEqual([
      { type: 'job-postings.employer-suspended.v1', data: { employerId, reason: 'fees-charged', vacancies: [] } },
    ]);
    expect(published([registered, verified, suspended, reinstated('2026-09-02')])).toHaveLength(1);
    expect(published([registered, suspended, reinstated(null)])).toEqual([]);
  });
});
