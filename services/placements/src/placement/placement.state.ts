import { CivilDate, exhaustive } from '@doorstep/event-sourcing';
import { PlacementEvent, PlacementSpell, RetentionOutcome, ScheduledCheck } from './placement.events';

export interface CheckState extends ScheduledCheck {
  readonly raised: boolean;
  readonly result: { readonly checkedOn: CivilDate; readonly outcome: RetentionOutcome } | null;
}

export interface PlacementState {
  readonly standing: 'none' | 'live' | 'voided';
  readonly placementId: string;
  readonly personId: string;
  /** Null until reported. */
  readonly spell: PlacementSpell | null;
  readonly verifiedOn: CivilDate | null;
  /** The days of the parameter it was verified under. */
  readonly retentionDays: readonly number[];
  readonly checks: readonly CheckState[];
}

export const noPlacement: PlacementState = {
  standing: 'none',
  placementId: '',
  personId: '',
  spell: null,
  verifiedOn: null,
  retentionDays: [],
  checks: [],
};

export function evolvePlacement(state: PlacementState, event: PlacementEvent): PlacementState {
  switch (event.type) {
    case 'placement-reported': {
      const { placementId, personId, spell } = event.data;
      return { ...noPlacement, standing: 'live', placementId, personId, spell };
    }
    case 'placement-verified': {
      const { verifiedOn, parameter, checks } = event.data;
      return { ...state, verifiedOn, retentionDays: parameter.value, checks: scheduled(state.checks, checks) };
    }
    case 'retention-check-due':
      return withCheck(state, event.data.day, { raised: true });
    case 'retention-checked': {
      const { day, checkedOn, outcome } = event.data;
      return withCheck(state, day, { result: { checkedOn, outcome } });
    }
    case 'placement-ended': {
      const { endedOn, reason } = event.data;
      const checks = state.checks.filter(({ result, dueOn }) => result !== null || dueOn < endedOn);
      return { ...state, spell: state.spell && { ...state.spell, to: endedOn, endReason: reason }, checks };
    }
    case 'placement-corrected': {
      const { spell, verifiedOn, checks } = event.data;
      return { ...state, spell, verifiedOn, checks: scheduled(state.checks, checks) };
    }
    case 'placement-assigned':
      return { ...state, personId: event.data.personId, spell: event.data.spell };
    case 'placement-voided':
      return { ...state, standing: 'voided' };
    default:
      return exhaustive(event);
  }
}

function scheduled(known: readonly CheckState[], open: readonly ScheduledCheck[]): readonly CheckState[] {
  const done = known.filter(({ result }) => result !== null);
  return [...done, ...open.map((check) => ({ ...check, raised: false, result: null }))].sort((a, b) => a.day - b.day);
}

function withCheck(state: PlacementState, day: number, change: Partial<CheckState>): PlacementState {
  return { ...state, checks: state.checks.map((check) => (check.day === day ? { ...check, ...change } : check)) };
}
