import { CivilDate, EventCatalogue, Upcast } from '@doorstep/event-sourcing';
import { termsNotAsked, VacancyContent } from './vacancy-content';
import { Finding } from './vacancy.rules';

/** Which rule table and parameters a check used. */
export interface DecidedWith {
  readonly ruleTable: { readonly entryId: string; readonly version: number };
  readonly parameters: readonly {
    readonly name: string;
    readonly value: number;
    readonly entryId: string;
    readonly version: number;
  }[];
}

/** A check and what it found. */
export interface Check {
  readonly findings: readonly Finding[];
  readonly decidedWith: DecidedWith;
}

/** Another exchange's posting: its source, the organisation as the source names it, and a hash of what it said. */
export interface Listing {
  readonly source: string;
  readonly organisation: string | null;
  readonly contentHash: string;
}

export type ClosingReason = 'closed' | 'employer-suspended';
export type ReopeningCause = 'asked' | 'seat-released' | 'openings-raised';

type Of<Type extends string, Data extends object> = {
  readonly type: Type;
  readonly data: Data & { readonly vacancyId: string };
};

export type VacancyEvent =
  | Of<
      'vacancy-drafted',
      {
        readonly employerId: string;
        readonly office: string;
        readonly content: VacancyContent;
        readonly draftedOn: CivilDate;
      }
    >
  | Of<'vacancy-revised', { readonly content: VacancyContent }>
  | Of<'vacancy-submitted', { readonly submittedOn: CivilDate }>
  | Of<'vacancy-finding-waived', { readonly rule: string; readonly waivedOn: CivilDate }>
  | Of<'vacancy-checked', Check & { readonly checkedOn: CivilDate }>
  | Of<'vacancy-refused', Check & { readonly refusedOn: CivilDate }>
  | Of<'vacancy-published', { readonly publishedOn: CivilDate; readonly expiresOn: CivilDate }>
  | Of<
      'vacancy-corrected',
      Check & {
        readonly content: VacancyContent;
        /** Not told by corrections from before it was kept. */
        readonly correctedOn?: CivilDate;
      }
    >
  | Of<'vacancy-correction-refused', Check & { readonly content: VacancyContent; readonly refusedOn: CivilDate }>
  | Of<'vacancy-openings-changed', { readonly openings: number }>
  | Of<'vacancy-filled', { readonly seatsTaken: number; readonly filledOn: CivilDate }>
  | Of<'vacancy-closed', { readonly reason: ClosingReason; readonly closedOn: CivilDate }>
  | Of<'vacancy-expired', { readonly expiredOn: CivilDate }>
  | Of<
      'vacancy-reopened',
      { readonly cause: ReopeningCause; readonly reopenedOn: CivilDate; readonly expiresOn: CivilDate }
    >
  | Of<
      'vacancy-listed',
      Check & {
        readonly listing: Listing;
        readonly office: string | null;
        readonly content: VacancyContent;
        readonly publishedOn: CivilDate;
        readonly expiresOn: CivilDate;
      }
    >
  | Of<
      'vacancy-listing-restated',
      Check & {
        readonly listing: Listing;
        readonly office: string | null;
        readonly content: VacancyContent;
        readonly publishedOn: CivilDate;
        readonly expiresOn: CivilDate;
        /** It was no longer open before the source changed it. */
        readonly reopens: boolean;
        /** Not told by statements from before it was kept. */
        readonly restatedOn?: CivilDate;
      }
    >;

const withoutNewTerms: Upcast = (data) => ({ ...data, content: { ...termsNotAsked, ...(data['content'] as object) } });
const contentWithNewTerms = { version: 2, upcasts: { 1: withoutNewTerms } };

export const vacancyEvents: EventCatalogue<VacancyEvent> = {
  'vacancy-drafted': contentWithNewTerms,
  'vacancy-revised': contentWithNewTerms,
  'vacancy-submitted': 1,
  'vacancy-finding-waived': 1,
  'vacancy-checked': 1,
  'vacancy-refused': 1,
  'vacancy-published': 1,
  'vacancy-corrected': contentWithNewTerms,
  'vacancy-correction-refused': contentWithNewTerms,
  'vacancy-openings-changed': 1,
  'vacancy-filled': 1,
  'vacancy-closed': 1,
  'vacancy-expired': 1,
  'vacancy-reopened': 1,
  'vacancy-listed': contentWithNewTerms,
  'vacancy-listing-restated': contentWithNewTerms,
};
