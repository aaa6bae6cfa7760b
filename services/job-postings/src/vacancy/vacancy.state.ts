import { CivilDate, exhaustive } from '@doorstep/event-sourcing';
import { VacancyContent } from './vacancy-content';
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
      return { ...state, publishedOn, expiresOn, status: 'published' };
    }
    case 'vacancy-corrected': {
      const { content } = event.data;
      return { ...state, content, expiresOn: content.expiresOn ?? state.expiresOn };
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
      const { office, content, publishedOn, expiresOn, listing, reopens } = event.data;
      const status = reopens ? 'listed' : state.status;
      return { ...state, office, content, publishedOn, expiresOn, listedHash: listing.contentHash, status };
    }
    default:
      return exhaustive(event);
  }
}
