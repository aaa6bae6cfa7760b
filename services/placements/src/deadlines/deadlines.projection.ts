import { Projection, startOf } from '@doorstep/event-sourcing';
import { PlacementEvent, ScheduledCheck } from '../placement/placement.events';
import { DeadlineRow } from './deadlines.table';

/** One row for every placement with a retention check to come: when the next one falls due. */
export const deadlines: Projection<PlacementEvent, DeadlineRow> = {
  name: 'deadlines',
  version: 1,
  handles: [
    'placement-verified',
    'placement-corrected',
    'retention-check-due',
    'retention-checked',
    'placement-ended',
    'placement-voided',
  ],
  keysOf: (event) => [event.data.placementId],
  fold(row, event, id) {
    const pending = row?.pending ?? [];
    const next = (checks: readonly ScheduledCheck[]): DeadlineRow | undefined =>
      checks[0] === undefined
        ? undefined
        : {
            id,
            kind: 'retention-check',
            dueAt: startOf(checks[0].dueOn),
            streamId: event.streamId,
            pending: checks,
          };
    switch (event.type) {
      case 'placement-verified':
      case 'placement-corrected':
        return next(event.data.checks);
      case 'retention-check-due':
      case 'retention-checked':
        return next(pending.filter(({ day }) => day !== event.data.day));
      case 'placement-ended':
        return next(pending.filter(({ dueOn }) => dueOn < event.data.endedOn));
      case 'placement-voided':
        return undefined;
      default:
        return row;
    }
  },
};
