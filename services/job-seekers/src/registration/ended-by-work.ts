import { addDays, CivilDate, covers, daysBetween, Given, overlaps, reject, Rejection } from '@doorstep/event-sourcing';
import { EndRegistrationByWork } from './registration.commands';
import { ConfirmationWindow, RegistrationEvent } from './registration.events';
import { openSpell, RegistrationState, Spell } from './registration.state';

type Decision = readonly RegistrationEvent[] | Rejection;

/** Ends the spell in which verified work began, or moves an end that the same work caused. */
export function endByWork(command: EndRegistrationByWork, state: RegistrationState, given: Given): Decision {
  const { placementId, startedOn, endedOn } = command.data;
  const ended = state.spells.find((one) => one.work?.placementId === placementId);
  if (ended?.work != null && !covers({ from: ended.openedOn, to: ended.work.before.closedOn }, startedOn))
    return resume(placementId, state, given);
  const spell = ended ?? state.spells.find((one) => covers({ from: one.openedOn, to: one.closedOn }, startedOn));
  if (spell !== undefined) {
    if (spell.closedOn === startedOn) return [];
    const { personId, registrationId } = spell;
    return [
      { type: 'registration-ended-by-work', data: { personId, registrationId, closedOn: startedOn, placementId } },
    ];
  }
  const open = openSpell(state);
  const workedAtOpening = open !== undefined && covers({ from: startedOn, to: endedOn }, open.openedOn);
  return workedAtOpening ? reject('worked-before-opening', { registrationId: open.registrationId }) : [];
}

/** Lets the spell that `placementId` ended stand again as it did before. */
export function resume(placementId: string, state: RegistrationState, given: Given): Decision {
  const spell = state.spells.find((one) => one.work?.placementId === placementId);
  if (spell?.work == null) return [];
  const { personId, registrationId, openedOn } = spell;
  const { closedOn, closingReason, window } = spell.work.before;
  const others = state.spells.filter((one) => one !== spell);
  if (others.some((one) => overlaps(spanOf(one), { from: openedOn, to: closedOn })))
    return reject('overlaps-earlier-registration');
  const renewed = window && renew(window, given.today);
  return [
    {
      type: 'registration-corrected',
      data: { personId, registrationId, openedOn, closedOn, closingReason, window: renewed, parameters: [] },
    },
  ];
}

const spanOf = ({ openedOn, closedOn }: Spell) => ({ from: openedOn, to: closedOn });

function renew({ confirmedOn, nextDueOn, lapsesOn }: ConfirmationWindow, today: CivilDate): ConfirmationWindow {
  const due = addDays(today, daysBetween(confirmedOn, nextDueOn));
  return { confirmedOn: today, nextDueOn: due, lapsesOn: addDays(due, daysBetween(nextDueOn, lapsesOn)) };
}
