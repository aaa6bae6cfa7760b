import { startOf } from '@doorstep/event-sourcing';
import { givenProjection } from '@doorstep/testing';
import { RegistrationEvent } from '../registration/registration.events';
import { deadlines } from './deadlines.projection';

const r1 = { personId: 'p1', registrationId: 'r1' };
const window = { confirmedOn: '2026-02-20', nextDueOn: '2026-03-06', lapsesOn: '2026-03-13' };
const opened: RegistrationEvent = {
  type: 'registration-opened',
  data: { ...r1, openedOn: '2026-02-20', ...window, parameters: [] },
};
const confirmed: RegistrationEvent = {
  type: 'registration-confirmed',
  data: { ...r1, confirmedOn: '2026-03-02', nextDueOn: '2026-03-16', lapsesOn: '2026-03-23', parameters: [] },
};
const corrected = (more: { closedOn: string | null; window: typeof window | null }): RegistrationEvent => ({
  type: 'registration-corrected',
  data: { ...r1, openedOn: '2026-02-20', closingReason: more.closedOn && 'withdrew', parameters: [], ...more },
});
const deadline = (lapsesOn: string) => ({
  id: 'r1',
  kind: 'registration-lapse',
  dueAt: startOf(lapsesOn),
  streamId: 'stream-1',
});

describe('deadlines', () => {
  it('follow the last confirmation', () => {
    givenProjection(deadlines)
      .events([opened])
      .thenRows([deadline('2026-03-13')]);
    givenProjection(deadlines)
      .events([opened, confirmed])
      .thenRows([deadline('2026-03-23')]);
  });

  it.each<RegistrationEvent>([
    { type: 'registration-closed', data: { ...r1, closedOn: '2026-03-01', reason: 'withdrew' } },
    { type: 'registration-ended-by-work', data: { ...r1, closedOn: '2026-03-01', placementId: 'w1' } },
    { type: 'registration-lapsed', data: { ...r1, closedOn: '2026-03-13' } },
    { type: 'registration-voided', data: r1 },
    corrected({ closedOn: '2026-03-01', window: null }),
  ])('end with $type', (ending) => {
    givenProjection(deadlines).events([opened, ending]).thenRows([]);
  });

  it('come back when a closed spell is corrected to be open', () => {
    const closed: RegistrationEvent = { type: 'registration-lapsed', data: { ...r1, closedOn: '2026-03-13' } };
    givenProjection(deadlines)
      .events([opened, closed, corrected({ closedOn: null, window })])
      .thenRows([deadline('2026-03-13')]);
  });
});
