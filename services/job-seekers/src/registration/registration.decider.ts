import {
  addDays,
  CivilDate,
  Decider,
  exhaustive,
  Given,
  overlaps,
  reject,
  rejectField,
  Rejection,
  rejectMissing,
} from '@doorstep/event-sourcing';
import { endByErasure } from './ended-by-erasure';
import { endByWork, resume } from './ended-by-work';
import {
  ConfirmationParameters,
  CorrectRegistration,
  OpenRegistration,
  RegistrationCommand,
} from './registration.commands';
import { ConfirmationWindow, RegistrationEvent, registrationEvents } from './registration.events';
import { rulesAgainstOpening } from './registration.rules';
import { evolveRegistration, openSpell, RegistrationState, Spell } from './registration.state';

type Decision = readonly RegistrationEvent[] | Rejection;

export const registration: Decider<RegistrationState, RegistrationCommand, RegistrationEvent> = {
  category: 'registration',
  events: registrationEvents,
  initialState: { spells: [] },
  evolve: evolveRegistration,

  decide(command, state, given) {
    switch (command.type) {
      case 'open-registration':
        return open(command, state, given);
      case 'confirm-registration': {
        const spell = openSpell(state);
        if (spell?.window == null) return reject('not-registered');
        if (given.today >= spell.window.lapsesOn)
          return reject('confirmation-too-late', { lapsesOn: spell.window.lapsesOn });
        if (spell.window.confirmedOn === given.today) return [];
        const { confirmation } = command.data;
        return [
          {
            type: 'registration-confirmed',
            data: { ...named(spell), ...windowFrom(given.today, confirmation), parameters: used(confirmation) },
          },
        ];
      }
      case 'close-registration': {
        const spell = openSpell(state);
        const { closedOn, reason } = command.data;
        if (spell === undefined) return reject('not-registered');
        if (closedOn < spell.openedOn) return reject('closes-before-opening', { openedOn: spell.openedOn });
        if (closedOn > given.today) return reject('effective-in-future');
        return [{ type: 'registration-closed', data: { ...named(spell), closedOn, reason } }];
      }
      case 'end-registration-by-work':
        return endByWork(command, state, given);
      case 'end-registration-by-erasure':
        return endByErasure(command.data.erasedOn, state);
      case 'resume-registration':
        return resume(command.data.placementId, state, given);
      case 'lapse-registration': {
        const spell = openSpell(state);
        if (spell?.window == null || spell.registrationId !== command.data.registrationId) return [];
        if (given.today < spell.window.lapsesOn) return [];
        return [{ type: 'registration-lapsed', data: { ...named(spell), closedOn: spell.window.lapsesOn } }];
      }
      case 'correct-registration':
        return correct(command, state, given);
      case 'void-registration': {
        const spell = state.spells.find((one) => one.registrationId === command.data.registrationId);
        return spell === undefined
          ? rejectMissing('registration-unknown')
          : [{ type: 'registration-voided', data: named(spell) }];
      }
      case 'require-not-registered':
        return openSpell(state) === undefined ? [] : reject('still-registered');
      default:
        return exhaustive(command);
    }
  },
};

function open(command: OpenRegistration, state: RegistrationState, given: Given): Decision {
  const { personId, registrationId, openedOn, confirmation, minimumAgeYears } = command.data;
  const of = { personId, registrationId };
  if (openSpell(state) !== undefined) return reject('already-registered-unemployed');
  if (openedOn > given.today) return reject('effective-in-future');
  if (openedOn < given.today && given.actor.role === 'job-seeker') return reject('backdating-needs-staff');
  if (state.spells.some((spell) => overlaps(spanOf(spell), { from: openedOn, to: null })))
    return reject('overlaps-earlier-registration');
  const rules = rulesAgainstOpening(command.data);
  const parameters = [...used(confirmation), minimumAgeYears];
  if (rules.length > 0)
    return [{ type: 'registration-refused', data: { ...of, decidedOn: given.today, rules, parameters } }];
  return [
    {
      type: 'registration-opened',
      data: { ...of, openedOn, ...windowFrom(given.today, confirmation), parameters },
    },
  ];
}

function correct(command: CorrectRegistration, state: RegistrationState, given: Given): Decision {
  const { registrationId, openedOn, closedOn, closingReason, confirmation } = command.data;
  const spell = state.spells.find((one) => one.registrationId === registrationId);
  if (spell === undefined) return rejectMissing('registration-unknown');
  if ((closedOn === null) !== (closingReason === null))
    return rejectField(closedOn === null ? 'closedOn' : 'closingReason', 'closing-incomplete');
  if (closedOn !== null && closedOn < openedOn) return rejectField('closedOn', 'closes-before-opening', { openedOn });
  if (openedOn > given.today || (closedOn !== null && closedOn > given.today)) return reject('effective-in-future');
  const others = state.spells.filter((one) => one !== spell);
  if (others.some((one) => overlaps(spanOf(one), { from: openedOn, to: closedOn })))
    return reject('overlaps-earlier-registration');
  const reopened = closedOn === null && spell.window === null;
  const window = closedOn !== null ? null : (spell.window ?? windowFrom(given.today, confirmation));
  return [
    {
      type: 'registration-corrected',
      data: {
        ...named(spell),
        openedOn,
        closedOn,
        closingReason,
        window,
        parameters: reopened ? used(confirmation) : [],
      },
    },
  ];
}

const named = ({ personId, registrationId }: Spell) => ({ personId, registrationId });
const spanOf = ({ openedOn, closedOn }: Spell) => ({ from: openedOn, to: closedOn });
const used = ({ intervalDays, graceDays }: ConfirmationParameters) => [intervalDays, graceDays];

function windowFrom(confirmedOn: CivilDate, { intervalDays, graceDays }: ConfirmationParameters): ConfirmationWindow {
  const nextDueOn = addDays(confirmedOn, intervalDays.value);
  return { confirmedOn, nextDueOn, lapsesOn: addDays(nextDueOn, graceDays.value) };
}
