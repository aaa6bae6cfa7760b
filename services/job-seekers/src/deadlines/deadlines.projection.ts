import { CivilDate, Projection, Recorded, startOf } from '@doorstep/event-sourcing';
import { RegistrationEvent } from '../registration/registration.events';
import { DeadlineRow } from './deadlines.table';

/** One row for every open registration: when it lapses unless confirmed. */
export const deadlines: Projection<RegistrationEvent, DeadlineRow> = {
  name: 'deadlines',
  version: 1,
  handles: [
    'registration-opened',
    'registration-confirmed',
    'registration-corrected',
    'registration-closed',
    'registration-ended-by-work',
    'registration-lapsed',
    'registration-voided',
  ],
  keysOf: (event) => [event.data.registrationId],
  fold(row, event) {
    switch (event.type) {
      case 'registration-opened':
      case 'registration-confirmed':
        return lapse(event, event.data.lapsesOn);
      case 'registration-corrected':
        return event.data.window === null ? undefined : lapse(event, event.data.window.lapsesOn);
      case 'registration-closed':
      case 'registration-ended-by-work':
      case 'registration-lapsed':
      case 'registration-voided':
        return undefined;
      default:
        return row;
    }
  },
};

function lapse({ data, streamId }: Recorded<RegistrationEvent>, lapsesOn: CivilDate): DeadlineRow {
  return { id: data.registrationId, kind: 'registration-lapse', dueAt: startOf(lapsesOn), streamId };
}
