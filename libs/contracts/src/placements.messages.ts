import { ContractMessage, Day } from './message';

/** A spell of employment as a whole; each later message with the same `placementId` restates it. */
export interface PlacementFacts {
  readonly placementId: string;
  readonly personId: string;
  readonly employerId: string;
  readonly vacancyId: string | null;
  readonly referralId: string | null;
  /** Market work and subsidised posts are never added together silently. */
  readonly kind: 'market' | 'subsidised' | 'flexible' | 'own-business';
  readonly startedOn: Day;
  /** Exclusive last day; null while it lasts. */
  readonly endedOn: Day | null;
  readonly endReason: string | null;
  /** Null until verified with evidence. */
  readonly verifiedOn: Day | null;
  readonly place: string | null;
  readonly office: string;
}

export type PlacementsMessage =
  | ContractMessage<'placements.placement-reported.v1', PlacementFacts>
  | ContractMessage<'placements.placement-verified.v1', PlacementFacts>
  | ContractMessage<'placements.placement-corrected.v1', PlacementFacts>
  | ContractMessage<'placements.placement-ended.v1', PlacementFacts>
  /** It was given to `personId` when two records were split. */
  | ContractMessage<'placements.placement-assigned.v1', PlacementFacts & { readonly formerPersonId: string }>
  | ContractMessage<'placements.placement-voided.v1', { readonly placementId: string; readonly personId: string }>
  | ContractMessage<
      'placements.retention-checked.v1',
      {
        readonly placementId: string;
        readonly personId: string;
        readonly day: number;
        readonly checkedOn: Day;
        readonly outcome: 'working' | 'left' | 'unreachable';
      }
    >;
