import { CivilDate } from '@doorstep/event-sourcing';
import { RegistrationEvent } from './registration.events';
import { RegistrationState, Spell } from './registration.state';

/** Ends the open spell of somebody who was erased, and lets none that work ended stand again if that work turns out never to have been. */
export function endByErasure(erasedOn: CivilDate, { spells }: RegistrationState): readonly RegistrationEvent[] {
  return spells.flatMap((spell) => {
    if (spell.closedOn === null) return closed(spell, erasedOn);
    return spell.work !== null && spell.work.before.closedOn === null ? settled(spell) : [];
  });
}

function closed({ personId, registrationId, openedOn }: Spell, erasedOn: CivilDate): readonly RegistrationEvent[] {
  const closedOn = erasedOn < openedOn ? openedOn : erasedOn;
  return [{ type: 'registration-closed', data: { personId, registrationId, closedOn, reason: 'withdrew' } }];
}

function settled(spell: Spell): readonly RegistrationEvent[] {
  const { personId, registrationId, openedOn, closedOn, closingReason } = spell;
  const data = { personId, registrationId, openedOn, closedOn, closingReason, window: null, parameters: [] };
  return [{ type: 'registration-corrected', data }];
}
