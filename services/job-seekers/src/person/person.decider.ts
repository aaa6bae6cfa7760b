import {
  CivilDate,
  Decider,
  exhaustive,
  Given,
  reject,
  rejectField,
  Rejection,
  rejectMissing,
} from '@doorstep/event-sourcing';
import {
  CorrectPerson,
  ErasePerson,
  PersonCommand,
  ReceiveSplit,
  RegisterPerson,
  SplitPerson,
} from './person.commands';
import { PersonEvent, personEvents } from './person.events';
import { rulesAgainstErasure } from './person.rules';
import { evolvePerson, KnownPerson, PersonState } from './person.state';

type Decision = readonly PersonEvent[] | Rejection;

export const person: Decider<PersonState, PersonCommand, PersonEvent> = {
  category: 'person',
  events: personEvents,
  initialState: { standing: 'unknown' },
  evolve: evolvePerson,

  decide(command, state, given) {
    if (command.type === 'register-person')
      return state.standing === 'unknown' ? register(command, given) : reject('already-registered');
    switch (state.standing) {
      case 'unknown':
        return rejectMissing('person-unknown');
      case 'erased':
        return command.type === 'erase-person' ? [] : reject('person-erased');
      case 'absorbed':
        return decideAbsorbed(command, state, given);
      case 'active':
        return decideActive(command, state, given);
      default:
        return exhaustive(state);
    }
  },
};

function register(command: RegisterPerson, given: Given): Decision {
  const { imported, account, ...details } = command.data;
  const { personId } = details;
  const channel = imported ? 'import' : given.actor.role === 'job-seeker' ? 'self' : 'assisted';
  const registered: PersonEvent = {
    type: 'person-registered',
    data: { ...details, channel, registeredOn: given.today },
  };
  if (account === null) return [registered];
  return [
    registered,
    { type: 'subject-linked', data: { personId, ...account, proof: 'self-registration', linkedOn: given.today } },
  ];
}

type LaterCommand = Exclude<PersonCommand, RegisterPerson>;

function decideAbsorbed(command: LaterCommand, state: KnownPerson, given: Given): Decision {
  const survivorId = state.survivorId as string;
  switch (command.type) {
    case 'split-person':
      return split(command, state, survivorId, given.today);
    case 'receive-split':
      return receiveSplit(command, state);
    case 'erase-person':
      return erase(command, state, given);
    case 'merge-person':
      return command.data.survivorId === survivorId ? [] : reject('merged-into-other', { survivorId });
    case 'unlink-subject':
      return unlink(state, given);
    default:
      return reject('merged-into-other', { survivorId });
  }
}

function decideActive(command: LaterCommand, state: KnownPerson, given: Given): Decision {
  const { personId } = state;
  switch (command.type) {
    case 'correct-person':
      if (given.actor.role === 'job-seeker' && touchesIdentity(command)) return reject('identity-needs-staff');
      return changesNothing(command, state) ? [] : [{ type: 'person-corrected', data: corrected(command, state) }];
    case 'transfer-person': {
      const { office, effectiveOn } = command.data;
      if (office === state.office) return reject('already-responsible');
      if (effectiveOn > given.today) return reject('effective-in-future');
      if (effectiveOn < state.registeredOn) return reject('effective-before-registration');
      return [{ type: 'person-transferred', data: { personId, from: state.office, office, effectiveOn } }];
    }
    case 'merge-person': {
      const { survivorId, effectiveOn } = command.data;
      if (survivorId === personId) return rejectField('survivorId', 'same-record');
      if (effectiveOn > given.today) return reject('effective-in-future');
      return [{ type: 'persons-merged', data: { absorbedId: personId, survivorId, effectiveOn } }];
    }
    case 'receive-merge': {
      const { absorbedId, effectiveOn } = command.data;
      if (state.absorbed.includes(absorbedId)) return [];
      return [{ type: 'merge-received', data: { survivorId: personId, absorbedId, effectiveOn } }];
    }
    case 'receive-split':
      return receiveSplit(command, state);
    case 'split-person':
      return reject('not-merged');
    case 'link-subject':
      if (state.accounts !== null) return reject('subject-already-linked');
      return [{ type: 'subject-linked', data: { personId, ...command.data, linkedOn: given.today } }];
    case 'unlink-subject':
      return unlink(state, given);
    case 'hold-record':
      return [{ type: 'record-held', data: { personId, ...command.data } }];
    case 'release-hold':
      if (!state.holds.some((hold) => hold.holdId === command.data.holdId)) return rejectMissing('hold-unknown');
      return [{ type: 'hold-released', data: { personId, holdId: command.data.holdId } }];
    case 'erase-person':
      return erase(command, state, given);
    case 'require-active-person':
      return [];
    default:
      return exhaustive(command);
  }
}

function unlink(state: KnownPerson, given: Given): Decision {
  return state.accounts === null ? reject('no-subject-linked') : unlinked(state, given);
}

function unlinked({ personId, accounts }: KnownPerson, given: Given): readonly PersonEvent[] {
  if (accounts === null) return [];
  return [{ type: 'subject-unlinked', data: { personId, accounts, unlinkedOn: given.today } }];
}

/** What the identity document says; phone, address and residence are the person's own to change. */
function touchesIdentity({ data: { born, identity } }: CorrectPerson): boolean {
  return born !== undefined || identity?.name !== undefined || identity?.identityNumber !== undefined;
}

function changesNothing({ data }: CorrectPerson, state: KnownPerson): boolean {
  const { residence = state.residence, born = state, identity = {} } = data;
  const sameFacts = residence === state.residence && born.sex === state.sex && born.birthMonth === state.birthMonth;
  return sameFacts && Object.keys(identity).length === 0;
}

function receiveSplit(command: ReceiveSplit, state: KnownPerson): Decision {
  const { restoredId, effectiveOn } = command.data;
  if (!state.absorbed.includes(restoredId)) return reject('not-merged');
  return [{ type: 'split-received', data: { survivorId: state.personId, restoredId, effectiveOn } }];
}

function corrected(command: CorrectPerson, state: KnownPerson) {
  const { residence = state.residence, born = state, identity } = command.data;
  return {
    personId: state.personId,
    residence,
    sex: born.sex,
    birthMonth: born.birthMonth,
    identity: { ...state.identity, ...identity },
  };
}

function split(command: SplitPerson, state: KnownPerson, survivorId: string, today: CivilDate): Decision {
  const { effectiveOn, assignments } = command.data;
  const restoredId = state.personId;
  if (command.data.survivorId !== survivorId) return reject('merged-into-other', { survivorId });
  if (effectiveOn < (state.mergedOn as string)) return reject('split-before-merge');
  if (effectiveOn > today) return reject('effective-in-future');
  if (assignments.some((one) => one.personId !== restoredId && one.personId !== survivorId))
    return reject('assigned-to-stranger');
  return [
    ...assignments.map((assignment) => ({
      type: 'fact-assigned' as const,
      data: { ...assignment, survivorId },
    })),
    { type: 'persons-split', data: { restoredId, survivorId, effectiveOn } },
  ];
}

function erase({ data }: ErasePerson, state: KnownPerson, given: Given): Decision {
  const { personId } = state;
  const rules = data.inLedger ? [] : rulesAgainstErasure(state.holds, given.today);
  if (rules.length > 0) return [{ type: 'erasure-refused', data: { personId, decidedOn: given.today, rules } }];
  return [
    ...unlinked(state, given),
    { type: 'person-erased', data: { personId, decidedOn: given.today, absorbedIds: state.absorbed } },
  ];
}
