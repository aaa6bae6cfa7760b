import { CivilDate, EventCatalogue } from '@doorstep/event-sourcing';

export const memberRoles = [
  'head',
  'spouse',
  'child',
  'parent',
  'sibling',
  'grandparent',
  'grandchild',
  'other-relative',
  'other',
] as const;
export type MemberRole = (typeof memberRoles)[number];

/** A person's time in a household; half-open, `leftOn` null while it lasts. */
export interface Member {
  readonly personId: string;
  readonly role: MemberRole;
  readonly joinedOn: CivilDate;
  readonly leftOn: CivilDate | null;
}

interface Of {
  readonly householdId: string;
}

export type HouseholdEvent =
  | { readonly type: 'household-formed'; readonly data: Of & { readonly office: string; readonly formedOn: CivilDate } }
  | {
      readonly type: 'household-transferred';
      readonly data: Of & { readonly from: string; readonly office: string; readonly effectiveOn: CivilDate };
    }
  | { readonly type: 'member-joined'; readonly data: Of & Member }
  | { readonly type: 'member-left'; readonly data: Of & { readonly personId: string; readonly leftOn: CivilDate } }
  | { readonly type: 'member-corrected'; readonly data: Of & Member };

export const householdEvents: EventCatalogue<HouseholdEvent> = {
  'household-formed': 1,
  'household-transferred': 1,
  'member-joined': 1,
  'member-left': 1,
  'member-corrected': 1,
};
