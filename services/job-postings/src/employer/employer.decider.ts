import {
  addMonths,
  CivilDate,
  Decider,
  exhaustive,
  Given,
  reject,
  rejectField,
  Rejection,
  rejectMissing,
  saysTheSame,
} from '@doorstep/event-sourcing';
import { isCreditCode } from './credit-code';
import { EmployerCommand, VerifyEmployer } from './employer.commands';
import { EmployerEvent, employerEvents, EmployerFacts, SuspensionReason } from './employer.events';

export type EmployerStanding = 'unverified' | 'verified' | 'lapsed' | 'suspended';

export interface EmployerState {
  readonly employerId: string | null;
  readonly creditCode: string;
  readonly facts: EmployerFacts | null;
  readonly standing: EmployerStanding;
  /** First day on which the last verification no longer holds. */
  readonly validUntil: CivilDate | null;
  readonly suspendedFor: SuspensionReason | null;
  readonly postings: Readonly<Record<string, CivilDate>>;
  /** Keyed hashes of the linked account; null where none is linked. */
  readonly accounts: readonly string[] | null;
}

const initialState: EmployerState = {
  employerId: null,
  creditCode: '',
  facts: null,
  standing: 'unverified',
  validUntil: null,
  suspendedFor: null,
  postings: {},
  accounts: null,
};

/** How the employer stands on `today`: a verification that ran out counts as lapsed before its deadline is handled. */
export function standingOn(state: EmployerState, today: CivilDate): EmployerStanding {
  const ranOut = state.standing === 'verified' && state.validUntil !== null && state.validUntil <= today;
  return ranOut ? 'lapsed' : state.standing;
}

export const employer: Decider<EmployerState, EmployerCommand, EmployerEvent> = {
  category: 'employer',
  events: employerEvents,
  initialState,
  evolve,
  decide,
};

function evolve(state: EmployerState, event: EmployerEvent): EmployerState {
  switch (event.type) {
    case 'employer-registered':
      return {
        ...state,
        employerId: event.data.employerId,
        creditCode: event.data.creditCode,
        facts: event.data.facts,
      };
    case 'employer-account-linked':
      return { ...state, accounts: event.data.accounts };
    case 'employer-account-unlinked':
      return { ...state, accounts: null };
    case 'employer-corrected':
      return { ...state, facts: event.data.facts };
    case 'employer-contact-changed':
      return state;
    case 'employer-verified':
      return { ...state, standing: 'verified', validUntil: event.data.validUntil };
    case 'employer-verification-lapsed':
      return { ...state, standing: 'lapsed' };
    case 'employer-suspended':
      return { ...state, standing: 'suspended', suspendedFor: event.data.reason, postings: {} };
    case 'employer-reinstated':
      return { ...state, standing: state.validUntil === null ? 'unverified' : 'verified', suspendedFor: null };
    case 'employer-posting-admitted':
      return { ...state, postings: withPosting(state.postings, event.data) };
    default:
      return exhaustive(event);
  }
}

function withPosting(
  postings: EmployerState['postings'],
  admitted: { readonly vacancyId: string; readonly admittedOn: CivilDate; readonly expiresOn: CivilDate },
): EmployerState['postings'] {
  const running = Object.entries(postings).filter(([, expiresOn]) => expiresOn > admitted.admittedOn);
  return { ...Object.fromEntries(running), [admitted.vacancyId]: admitted.expiresOn };
}

function decide(command: EmployerCommand, state: EmployerState, given: Given): readonly EmployerEvent[] | Rejection {
  if (command.type === 'register-employer') {
    if (state.employerId !== null) return reject('employer-already-registered');
    if (!isCreditCode(command.data.creditCode)) return rejectField('creditCode', 'checksum');
    const { accounts, ...data } = command.data;
    const registered: EmployerEvent = { type: 'employer-registered', data: { ...data, registeredOn: given.today } };
    return accounts === null ? [registered] : [registered, accountLinked(data.employerId, accounts, given)];
  }
  if (state.employerId === null) return rejectMissing('employer-unknown');
  const { employerId } = state;
  switch (command.type) {
    case 'link-employer-account':
      if (state.accounts !== null) return reject('account-already-linked');
      return [accountLinked(employerId, command.data.accounts, given)];
    case 'unlink-employer-account': {
      const { accounts } = state;
      if (accounts === null) return reject('no-account-linked');
      return [{ type: 'employer-account-unlinked', data: { employerId, accounts, unlinkedOn: given.today } }];
    }
    case 'correct-employer':
      return saysTheSame(state.facts, command.data.facts)
        ? []
        : [{ type: 'employer-corrected', data: { employerId, facts: command.data.facts } }];
    case 'change-employer-contact':
      return [{ type: 'employer-contact-changed', data: { employerId, contact: command.data.contact } }];
    case 'verify-employer':
      return verify(employerId, command, state, given.today);
    case 'lapse-verification':
      return state.standing === 'verified' && standingOn(state, given.today) === 'lapsed'
        ? [{ type: 'employer-verification-lapsed', data: { employerId, lapsedOn: given.today } }]
        : [];
    case 'suspend-employer': {
      if (state.standing === 'suspended') return reject('employer-suspended');
      const running = Object.entries(state.postings).filter(([, expiresOn]) => expiresOn > given.today);
      const vacancies = running.map(([vacancyId]) => vacancyId);
      const { reason } = command.data;
      return [{ type: 'employer-suspended', data: { employerId, reason, suspendedOn: given.today, vacancies } }];
    }
    case 'reinstate-employer':
      return state.standing === 'suspended'
        ? [
            {
              type: 'employer-reinstated',
              data: { employerId, reinstatedOn: given.today, validUntil: state.validUntil },
            },
          ]
        : reject('employer-not-suspended');
    case 'admit-posting': {
      const standing = standingOn(state, given.today);
      if (standing !== 'verified') return reject(`employer-${standing}`);
      return [{ type: 'employer-posting-admitted', data: { employerId, ...command.data, admittedOn: given.today } }];
    }
    default:
      return exhaustive(command);
  }
}

function accountLinked(employerId: string, accounts: readonly string[], given: Given): EmployerEvent {
  return { type: 'employer-account-linked', data: { employerId, accounts, linkedOn: given.today } };
}

function verify(
  employerId: string,
  { data: { evidence, interval } }: VerifyEmployer,
  state: EmployerState,
  today: CivilDate,
): readonly EmployerEvent[] | Rejection {
  if (state.standing === 'suspended') return reject('employer-suspended');
  const { documents, agentIdentityChecked, licenceValidUntil } = evidence;
  if (documents.length === 0) return reject('documents-missing');
  if (!agentIdentityChecked) return reject('agent-identity-unchecked');
  if (licenceValidUntil !== null && licenceValidUntil <= today) return reject('licence-expired', { licenceValidUntil });
  const due = addMonths(today, interval.value);
  const validUntil = licenceValidUntil !== null && licenceValidUntil < due ? licenceValidUntil : due;
  return [
    {
      type: 'employer-verified',
      data: { employerId, evidence, verifiedOn: today, validUntil, interval },
    },
  ];
}
