import { CivilDate, EventCatalogue, Fact, Sealed } from '@doorstep/event-sourcing';
import { ResolvedParameter } from '@doorstep/reference';

export const workKinds = ['market', 'subsidised', 'flexible', 'own-business'] as const;
export type WorkKind = (typeof workKinds)[number];

export const evidenceKinds = ['contract', 'social-insurance-record', 'pay-slip', 'visit'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const retentionOutcomes = ['working', 'left', 'unreachable'] as const;
export type RetentionOutcome = (typeof retentionOutcomes)[number];

export type ReportedBy = 'hire' | 'counsellor' | 'employer' | 'import';

/** The spell of work as a legal fact; its id is the placement's. */
export interface PlacementSpell extends Fact {
  readonly kind: WorkKind;
  readonly employerId: string;
  readonly vacancyId: string | null;
  readonly referralId: string | null;
  readonly endReason: string | null;
  /** Division code of the place of work, where known. */
  readonly place: string | null;
  /** Division code of the person's responsible office. */
  readonly office: string;
}

export interface Evidence {
  readonly kind: EvidenceKind;
  readonly reference: Sealed;
  readonly note: Sealed | null;
}

export interface ScheduledCheck {
  readonly day: number;
  readonly dueOn: CivilDate;
}

interface Of {
  readonly placementId: string;
  readonly personId: string;
}

export type PlacementEvent =
  | {
      readonly type: 'placement-reported';
      readonly data: Of & { readonly spell: PlacementSpell; readonly by: ReportedBy };
    }
  | {
      readonly type: 'placement-verified';
      readonly data: Of & {
        readonly verifiedOn: CivilDate;
        readonly evidence: Evidence;
        readonly checks: readonly ScheduledCheck[];
        readonly parameter: ResolvedParameter<readonly number[]>;
      };
    }
  | { readonly type: 'retention-check-due'; readonly data: Of & ScheduledCheck }
  | {
      readonly type: 'retention-checked';
      readonly data: Of & {
        readonly day: number;
        readonly checkedOn: CivilDate;
        readonly outcome: RetentionOutcome;
        readonly note: Sealed | null;
      };
    }
  | {
      readonly type: 'placement-ended';
      readonly data: Of & { readonly endedOn: CivilDate; readonly reason: string };
    }
  | {
      readonly type: 'placement-corrected';
      readonly data: Of & {
        readonly spell: PlacementSpell;
        readonly verifiedOn: CivilDate | null;
        /** Checks not carried out yet, with their new dates. */
        readonly checks: readonly ScheduledCheck[];
      };
    }
  | {
      readonly type: 'placement-assigned';
      /** The person is the one it was given to when two records were split. */
      readonly data: Of & { readonly formerPersonId: string; readonly spell: PlacementSpell };
    }
  | { readonly type: 'placement-voided'; readonly data: Of };

export const placementEvents: EventCatalogue<PlacementEvent> = {
  'placement-reported': 1,
  'placement-verified': 1,
  'retention-check-due': 1,
  'retention-checked': 1,
  'placement-ended': 1,
  'placement-corrected': 1,
  'placement-assigned': 1,
  'placement-voided': 1,
};
