import { CivilDate, EventCatalogue, Sealed, Upcast } from '@doorstep/event-sourcing';

export type Sex = 'female' | 'male';
export type Channel = 'self' | 'assisted' | 'import';

/** What identifies a person; readable only with the person's key. */
export interface Identity {
  readonly name: Sealed;
  readonly identityNumber: Sealed;
  readonly phone: Sealed | null;
  readonly address: Sealed | null;
}

export interface PersonDetails {
  readonly residence: string;
  readonly sex: Sex;
  /** `YYYY-MM` */
  readonly birthMonth: string;
  readonly identity: Identity;
}

/** A duty or right to keep the record that stands against its erasure, until before `until`. */
export interface RetentionHold {
  readonly holdId: string;
  readonly ground: string;
  readonly until: CivilDate | null;
}

export interface FiredRule {
  readonly rule: string;
  readonly version: number;
  readonly args: Readonly<Record<string, string | number>>;
}

/** What facts may be assigned at a split, those of other services too. */
export const assignedCategories = [
  'registration',
  'membership',
  'profile',
  'household',
  'enrolment',
  'placement',
  'referral',
  'recommendation',
] as const;

/** A fact written while two records were one, given to the person it belongs to. */
export interface FactAssignment {
  readonly category: (typeof assignedCategories)[number];
  readonly factId: string;
  readonly personId: string;
}

export type SubjectProof = 'self-registration' | 'identity-document' | 'national-identity-service';

/** Keyed hashes of issuer and subject, by which every service knows the account. */
interface OfAccount {
  readonly accounts: readonly string[];
}

interface Of {
  readonly personId: string;
}

export type PersonEvent =
  | {
      readonly type: 'person-registered';
      readonly data: Of &
        PersonDetails & { readonly office: string; readonly channel: Channel; readonly registeredOn: CivilDate };
    }
  | { readonly type: 'person-corrected'; readonly data: Of & PersonDetails }
  | {
      readonly type: 'person-transferred';
      readonly data: Of & { readonly from: string; readonly office: string; readonly effectiveOn: CivilDate };
    }
  | {
      readonly type: 'persons-merged';
      readonly data: { readonly absorbedId: string; readonly survivorId: string; readonly effectiveOn: CivilDate };
    }
  | {
      readonly type: 'merge-received';
      readonly data: { readonly survivorId: string; readonly absorbedId: string; readonly effectiveOn: CivilDate };
    }
  | {
      readonly type: 'persons-split';
      readonly data: { readonly restoredId: string; readonly survivorId: string; readonly effectiveOn: CivilDate };
    }
  | { readonly type: 'fact-assigned'; readonly data: FactAssignment & { readonly survivorId: string } }
  | {
      readonly type: 'split-received';
      readonly data: { readonly survivorId: string; readonly restoredId: string; readonly effectiveOn: CivilDate };
    }
  | {
      readonly type: 'subject-linked';
      readonly data: Of &
        OfAccount & { readonly subject: Sealed; readonly proof: SubjectProof; readonly linkedOn: CivilDate };
    }
  | { readonly type: 'subject-unlinked'; readonly data: Of & OfAccount & { readonly unlinkedOn: CivilDate } }
  | { readonly type: 'record-held'; readonly data: Of & RetentionHold }
  | { readonly type: 'hold-released'; readonly data: Of & { readonly holdId: string } }
  | {
      readonly type: 'erasure-refused';
      readonly data: Of & { readonly decidedOn: CivilDate; readonly rules: readonly FiredRule[] };
    }
  | {
      readonly type: 'person-erased';
      /** The records merged into this one are to be erased with it. */
      readonly data: Of & { readonly decidedOn: CivilDate; readonly absorbedIds: readonly string[] };
    };

/** Links from before the hashes were kept give no access by the account until it is linked anew. */
const withoutHashes: Upcast = (data) => ({ ...data, accounts: [] });

export const personEvents: EventCatalogue<PersonEvent> = {
  'person-registered': 1,
  'person-corrected': 1,
  'person-transferred': 1,
  'persons-merged': 1,
  'merge-received': 1,
  'persons-split': 1,
  'fact-assigned': 1,
  'split-received': 1,
  'subject-linked': { version: 2, upcasts: { 1: withoutHashes } },
  'subject-unlinked': { version: 2, upcasts: { 1: withoutHashes } },
  'record-held': 1,
  'hold-released': 1,
  'erasure-refused': 1,
  'person-erased': 1,
};
