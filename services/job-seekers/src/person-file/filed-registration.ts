import { RegistrationEvent } from '../registration/registration.events';
import { lapsedReason, workedReason } from '../registration/registration.state';
import { FiledSpell, PersonFile } from './person-file';

export function filedRegistration(file: PersonFile, event: RegistrationEvent): PersonFile {
  switch (event.type) {
    case 'registration-opened': {
      const { registrationId, openedOn, confirmedOn, nextDueOn, lapsesOn } = event.data;
      const window = { confirmedOn, nextDueOn, lapsesOn };
      const spell = { registrationId, openedOn, closedOn: null, closingReason: null, window, confirmations: [] };
      return { ...file, registrations: [...file.registrations, spell] };
    }
    case 'registration-refused': {
      const { decidedOn, rules, parameters } = event.data;
      return { ...file, refusals: [...file.refusals, { of: 'registration', decidedOn, rules, parameters }] };
    }
    case 'registration-confirmed': {
      const { confirmedOn, nextDueOn, lapsesOn } = event.data;
      return changed(file, event, ({ confirmations }) => ({
        window: { confirmedOn, nextDueOn, lapsesOn },
        confirmations: [...confirmations, confirmedOn],
      }));
    }
    case 'registration-closed':
      return closed(file, event, event.data.reason);
    case 'registration-ended-by-work':
      return closed(file, event, workedReason);
    case 'registration-lapsed':
      return closed(file, event, lapsedReason);
    case 'registration-corrected': {
      const { openedOn, closedOn, closingReason, window } = event.data;
      return changed(file, event, () => ({ openedOn, closedOn, closingReason, window }));
    }
    case 'registration-voided': {
      const { registrationId } = event.data;
      return { ...file, registrations: file.registrations.filter((spell) => spell.registrationId !== registrationId) };
    }
  }
}

type Closing = Extract<RegistrationEvent, { data: { closedOn: string } }>;

function closed(file: PersonFile, event: Closing, closingReason: string): PersonFile {
  return changed(file, event, () => ({ closedOn: event.data.closedOn, closingReason, window: null }));
}

function changed(
  file: PersonFile,
  event: RegistrationEvent,
  change: (spell: FiledSpell) => Partial<FiledSpell>,
): PersonFile {
  return {
    ...file,
    registrations: file.registrations.map((spell) =>
      spell.registrationId === event.data.registrationId ? { ...spell, ...change(spell) } : spell,
    ),
  };
}
