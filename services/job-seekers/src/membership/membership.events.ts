import { EventCatalogue, Fact, Sealed } from '@doorstep/event-sourcing';

export const evidenceKinds = [
  'certificate',
  'register-extract',
  'agency-feed',
  'household-visit',
  'declaration',
] as const;

/** What proves a membership; the reference (a certificate's number, a file's mark) identifies and is sealed. */
export interface Evidence {
  readonly kind: (typeof evidenceKinds)[number];
  readonly reference: Sealed | null;
}

/** Membership of a group as a legal fact. */
export interface Membership extends Fact {
  readonly personId: string;
  readonly group: string;
  readonly evidence: Evidence;
}

export type MembershipEvent =
  | { readonly type: 'membership-stated'; readonly data: Membership }
  | { readonly type: 'membership-corrected'; readonly data: Membership }
  | { readonly type: 'membership-voided'; readonly data: { readonly factId: string; readonly personId: string } };

export const membershipEvents: EventCatalogue<MembershipEvent> = {
  'membership-stated': 1,
  'membership-corrected': 1,
  'membership-voided': 1,
};
