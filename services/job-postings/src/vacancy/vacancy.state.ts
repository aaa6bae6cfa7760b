import { CivilDate, exhaustive } from '@doorstep/event-sourcing';
import { haveOtherTerms, termsNotAsked, VacancyContent } from './vacancy-content';
import { VacancyEvent } from './vacancy.events';

export type VacancyStatus =
  'draft' | 'submitted' | 'checked' | 'refused' | 'published' | 'listed' | 'filled' | 'closed' | 'expired';

export interface VacancyState {
  readonly vacancyId: string;
  /** Null before the first event. */
  readonly status: VacancyStatus | null;
  readonly employerId: string | null;
  readonly office: string | null;
  readonly content: VacancyContent;
  /** Rules overruled for the words as they stand. */
  readonly waived: readonly string[];
  /** Null until first published or listed. */
  readonly publishedOn: CivilDate | null;
  readonly expiresOn: CivilDate | null;
  /** Day on which the terms changed last since the first publication; null where they never did. */
  readonly changedOn: CivilDate | null;
  /** Null for vacancies of our own employers. */
  readonly listedHash: string | null;
}

const blank: VacancyContent = {
  title: '',
  duties: null,
  conditions: null,
  occupation: null,
  openings: null,
  wage: null,
  place: null,
  ...termsNotAsked,
  contractKind: null,
  shifts: [],
  requirements: [],
  reservedFor: [],
  subsidised: false,
  accommodationsOffered: [],
  dormitory: false,
  expiresOn: null,
};

export const initialVacancy: VacancyState = {
  vacancyId: '',
  status: null,
  employerId: null,
  office: null,
  content: blank,
  waived: [],
  publishedOn: null,
  expiresOn: null,
  changedOn: null,
  listedHash: null,
};

export function evolveVacancy(state: VacancyState, event: VacancyEvent): VacancyState {
  switch (event.type) {
    case 'vacancy-drafted': {
      const { vacancyId, employerId, office, content } = event.data;
      return { ...state, vacancyId, employerId, office, content, status: 'draft' };
    }
    case 'vacancy-revised':
      return { ...state, content: event.data.content, status: 'draft', waived: [] };
    case 'vacancy-submitted':
      return { ...state, status: 'submitted' };
    case 'vacancy-finding-waived':
      return { ...state, waived: [...state.waived, event.data.rule] };
    case 'vacancy-checked':
      return { ...state, status: 'checked' };
    case 'vacancy-refused':
      return { ...state, status: 'refused' };
    case 'vacancy-published': {
      const { publishedOn, expiresOn } = event.data;
      const changedOn = state.publishedOn === null ? null : publishedOn;
      return { ...state, publishedOn, expiresOn, changedOn, status: 'published' };
    }
    case 'vacancy-corrected': {
      const { content, correctedOn } = event.data;
      const changedOn = changeDay(state, content, correctedOn);
      return { ...state, content, changedOn, expiresOn: content.expiresOn ?? state.expiresOn };
    }
    case 'vacancy-correction-refused':
      return state;
    case 'vacancy-openings-changed':
      return { ...state, content: { ...state.content, openings: event.data.openings } };
    case 'vacancy-filled':
      return { ...state, status: 'filled' };
    case 'vacancy-closed':
      return { ...state, status: 'closed' };
    case 'vacancy-expired':
      return { ...state, status: 'expired' };
    case 'vacancy-reopened': {
      const { expiresOn } = event.data;
      const status = state.listedHash === null ? 'published' : 'listed';
      return { ...state, status, expiresOn, content: { ...state.content, expiresOn } };
    }
    case 'vacancy-listed': {
      const { vacancyId, office, content, publishedOn, expiresOn, listing } = event.data;
      return {
        ...state,
        vacancyId,
        office,
        content,
        publishedOn,
        expiresOn,
        listedHash: listing.contentHash,
        status: 'listed',
      };
    }
    case 'vacancy-listing-restated': {
      const { office, content, publishedOn, expiresOn, listing, reopens, restatedOn } = event.data;
      const changed = { content, changedOn: changeDay(state, content, restatedOn) };
      const status = reopens ? 'listed' : state.status;
      return { ...state, ...changed, office, publishedOn, expiresOn, listedHash: listing.contentHash, status };
    }
    default:
      return exhaustive(event);
  }
}

function changeDay(
  { content, changedOn }: VacancyState,
  changed: VacancyContent,
  on: CivilDate | undefined,
): CivilDate | null {
  return haveOtherTerms(content, changed) ? (on ?? changedOn) : changedOn;
}
