import { exhaustive, Projection } from '@doorstep/event-sourcing';
import { PlacementEvent, PlacementSpell, ScheduledCheck } from '../placement/placement.events';
import { PlacementRecordRow, RecordedCheck } from './placement-record.table';

/** Every placement as it stands, with its evidence and its retention checks. */
export const placementRecord: Projection<PlacementEvent, PlacementRecordRow> = {
  name: 'placement-record',
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
  fold(before, event, id) {
    const { version } = event;
    if (event.type === 'placement-reported') {
      const { personId, spell, by } = event.data;
      const blank = { verifiedOn: null, evidence: null, checks: [], voided: false };
      return { id, version, personId, reportedBy: by, ...about(spell), ...blank };
    }
    if (before === undefined) return undefined;
    const row = { ...before, version };
    switch (event.type) {
      case 'placement-verified': {
        const { verifiedOn, evidence, checks } = event.data;
        return { ...row, verifiedOn, evidence, checks: scheduled(row.checks, checks) };
      }
      case 'retention-check-due':
        return row;
      case 'retention-checked': {
        const { day, checkedOn, outcome, note } = event.data;
        const checks = row.checks.map((check) => (check.day === day ? { ...check, checkedOn, outcome, note } : check));
        return { ...row, checks };
      }
      case 'placement-ended': {
        const { endedOn, reason } = event.data;
        const checks = row.checks.filter((check) => check.checkedOn !== null || check.dueOn < endedOn);
        return { ...row, ...about({ ...row.spell, to: endedOn, endReason: reason }), checks };
      }
      case 'placement-corrected': {
        const { spell, verifiedOn, checks } = event.data;
        const evidence = verifiedOn === null ? null : row.evidence;
        return { ...row, ...about(spell), verifiedOn, evidence, checks: scheduled(row.checks, checks) };
      }
      case 'placement-assigned':
        return { ...row, personId: event.data.personId, ...about(event.data.spell) };
      case 'placement-voided':
        return { ...row, voided: true };
      default:
        return exhaustive(event);
    }
  },
};

function about(spell: PlacementSpell) {
  return { spell, employerId: spell.employerId, office: spell.office, startedOn: spell.from };
}

function scheduled(known: readonly RecordedCheck[], open: readonly ScheduledCheck[]): readonly RecordedCheck[] {
  const done = known.filter(({ checkedOn }) => checkedOn !== null);
  return [...done, ...open.map((check) => ({ ...check, checkedOn: null, outcome: null, note: null }))].sort(
    (a, b) => a.day - b.day,
  );
}
