import { exhaustive, Projection } from '@doorstep/event-sourcing';
import { PlacementEvent, PlacementSpell, ScheduledCheck } from '../placement/placement.events';
import { WorkQueueRow } from './work-queue.table';

/** What counsellors have to do about placements: verify the reported ones, carry out the retention checks that are due. */
export const workQueue: Projection<PlacementEvent, WorkQueueRow> = {
  name: 'work-queue',
  version: 1,
  handles: [
    'placement-reported',
    'placement-verified',
    'retention-check-due',
    'retention-checked',
    'placement-ended',
    'placement-corrected',
    'placement-assigned',
    'placement-voided',
  ],
  keysOf: (event) => [event.data.placementId],
  fold(row, event, id) {
    if (event.type === 'placement-reported')
      return toVerify({ id, personId: event.data.personId, ...about(event.data.spell) });
    if (row === undefined) return undefined;
    switch (event.type) {
      case 'placement-verified':
        return withChecks(row, []);
      case 'retention-check-due': {
        const { day, dueOn } = event.data;
        return withChecks(row, [...without(row, day), { day, dueOn }]);
      }
      case 'retention-checked':
        return row.task === 'retention-check' ? withChecks(row, without(row, event.data.day)) : row;
      case 'placement-ended':
        return row;
      case 'placement-corrected': {
        const restated = { ...row, ...about(event.data.spell) };
        return event.data.verifiedOn === null ? toVerify(restated) : withChecks(restated, []);
      }
      case 'placement-assigned':
        return { ...row, personId: event.data.personId, ...about(event.data.spell) };
      case 'placement-voided':
        return undefined;
      default:
        return exhaustive(event);
    }
  },
};

function about({ employerId, office, kind, from }: PlacementSpell) {
  return { employerId, office, kind, startedOn: from };
}

function toVerify(row: Omit<WorkQueueRow, 'task' | 'dueOn' | 'checks'>): WorkQueueRow {
  return { ...row, task: 'verify', dueOn: row.startedOn, checks: [] };
}

function withChecks(row: WorkQueueRow, checks: readonly ScheduledCheck[]): WorkQueueRow {
  const sorted = [...checks].sort((a, b) => a.day - b.day);
  return {
    ...row,
    checks: sorted,
    task: sorted.length === 0 ? null : 'retention-check',
    dueOn: sorted[0]?.dueOn ?? null,
  };
}

function without({ checks }: WorkQueueRow, day: number): readonly ScheduledCheck[] {
  return checks.filter((check) => check.day !== day);
}
