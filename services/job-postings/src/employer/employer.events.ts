import { CivilDate, EventCatalogue, Sealed } from '@doorstep/event-sourcing';
import { ResolvedParameter } from '@doorstep/reference';

export interface EmployerFacts {
  /** The registered name of the organisation. */
  readonly name: string;
  /** Division code of the responsible office. */
  readonly office: string;
  /** Division code of the seat, where known. */
  readonly place: string | null;
  /** Letter of GB/T 4754, where known. */
  readonly industry: string | null;
}

export interface Contact {
  readonly name: Sealed;
  readonly phone: Sealed;
}

/** What the verifier saw: 人力资源市场暂行条例 art 26 asks for the employer's documents and the agent's identity. */
export interface VerificationEvidence {
  readonly documents: readonly ('business-licence' | 'registry-extract' | 'permit' | 'authorisation-letter')[];
  readonly agentIdentityChecked: boolean;
  /** First day on which the licence is no longer valid; null when it has no end. */
  readonly licenceValidUntil: CivilDate | null;
}

export type SuspensionReason =
  'false-information' | 'fees-charged' | 'discrimination' | 'documents-held' | 'wage-arrears' | 'licence-invalid';

interface AccountHashes {
  readonly employerId: string;
  /** Keyed hashes of issuer and subject, by which every service knows the account. */
  readonly accounts: readonly string[];
}

export type EmployerEvent =
  | {
      readonly type: 'employer-registered';
      readonly data: {
        readonly employerId: string;
        readonly creditCode: string;
        readonly facts: EmployerFacts;
        readonly contact: Contact | null;
        readonly registeredOn: CivilDate;
      };
    }
  | {
      readonly type: 'employer-account-linked';
      readonly data: AccountHashes & { readonly linkedOn: CivilDate };
    }
  | {
      readonly type: 'employer-account-unlinked';
      readonly data: AccountHashes & { readonly unlinkedOn: CivilDate };
    }
  | {
      readonly type: 'employer-corrected';
      readonly data: { readonly employerId: string; readonly facts: EmployerFacts };
    }
  | {
      readonly type: 'employer-contact-changed';
      readonly data: { readonly employerId: string; readonly contact: Contact };
    }
  | {
      readonly type: 'employer-verified';
      readonly data: {
        readonly employerId: string;
        readonly evidence: VerificationEvidence;
        readonly verifiedOn: CivilDate;
        readonly validUntil: CivilDate;
        /** Months until the next verification, as the parameter stood. */
        readonly interval: ResolvedParameter<number>;
      };
    }
  | {
      readonly type: 'employer-verification-lapsed';
      readonly data: { readonly employerId: string; readonly lapsedOn: CivilDate };
    }
  | {
      readonly type: 'employer-suspended';
      readonly data: {
        readonly employerId: string;
        readonly reason: SuspensionReason;
        readonly suspendedOn: CivilDate;
        /** Vacancies admitted whose term has not ended. */
        readonly vacancies: readonly string[];
      };
    }
  | {
      readonly type: 'employer-reinstated';
      readonly data: {
        readonly employerId: string;
        readonly reinstatedOn: CivilDate;
        /** Until when its last verification holds; null when it never had one. */
        readonly validUntil: CivilDate | null;
      };
    }
  | {
      readonly type: 'employer-posting-admitted';
      readonly data: {
        readonly employerId: string;
        readonly vacancyId: string;
        readonly admittedOn: CivilDate;
        readonly expiresOn: CivilDate;
      };
    };

export const employerEvents: EventCatalogue<EmployerEvent> = {
  'employer-registered': 1,
  'employer-account-linked': 1,
  'employer-account-unlinked': 1,
  'employer-corrected': 1,
  'employer-contact-changed': 1,
  'employer-verified': 1,
  'employer-verification-lapsed': 1,
  'employer-suspended': 1,
  'employer-reinstated': 1,
  'employer-posting-admitted': 1,
};
