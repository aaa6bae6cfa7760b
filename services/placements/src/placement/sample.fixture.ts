import { Sealed } from '@doorstep/event-sourcing';
import { PlacementEvent, PlacementSpell } from './placement.events';

export const of = { placementId: 'w1', personId: 'p1' };

export const spell: PlacementSpell = {
  factId: 'w1',
  from: '2026-01-15',
  to: null,
  kind: 'market',
  employerId: 'e1',
  vacancyId: 'v1',
  referralId: 'w1',
  endReason: null,
  place: '620102001',
  office: '620102',
};

export const retentionDays = {
  name: 'retention-checks-days',
  value: [30, 90, 180],
  entryId: 'parameter.retention-checks-days.000000.always',
  version: 1,
};

export const evidence = { kind: 'contract' as const, reference: 'sealed.p1.x' as Sealed, note: null };

export const checks = [
  { day: 30, dueOn: '2026-02-14' },
  { day: 90, dueOn: '2026-04-15' },
  { day: 180, dueOn: '2026-07-14' },
];

export const reported = (more: Partial<PlacementSpell> = {}): PlacementEvent => ({
  type: 'placement-reported',
  data: { ...of, spell: { ...spell, ...more }, by: 'hire' },
});

export const verified: PlacementEvent = {
  type: 'placement-verified',
  data: { ...of, verifiedOn: '2026-01-20', evidence, checks, parameter: retentionDays },
};

export const due = (day: number, dueOn: string): PlacementEvent => ({
  type: 'retention-check-due',
  data: { ...of, day, dueOn },
});

export const checked = (day: number, checkedOn: string, outcome: 'working' | 'left' = 'working'): PlacementEvent => ({
  type: 'retention-checked',
  data: { ...of, day, checkedOn, outcome, note: null },
});

export const ended = (endedOn: string): PlacementEvent => ({
  type: 'placement-ended',
  data: { ...of, endedOn, reason: 'resigned' },
});

export const assigned: PlacementEvent = {
  type: 'placement-assigned',
  data: { placementId: 'w1', personId: 'p2', formerPersonId: 'p1', spell },
};

export const voided: PlacementEvent = { type: 'placement-voided', data: of };
