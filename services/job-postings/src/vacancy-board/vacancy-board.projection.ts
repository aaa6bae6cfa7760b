import { exhaustive, Projection, Recorded } from '@doorstep/event-sourcing';
import { perMonth } from '@doorstep/reference';
import { VacancyContent } from '../vacancy/vacancy-content';
import { VacancyEvent } from '../vacancy/vacancy.events';
import { searchTerms } from './search-terms';
import type { VacancyBoardRow } from './vacancy-board.table';

/** Every vacancy as the board shows it; rows stay when a vacancy ends, since referrals still name it. */
export const vacancyBoard: Projection<VacancyEvent, VacancyBoardRow> = {
  name: 'vacancy-board',
  version: 3,
  handles: [
    'vacancy-drafted',
    'vacancy-revised',
    'vacancy-checked',
    'vacancy-refused',
    'vacancy-published',
    'vacancy-corrected',
    'vacancy-openings-changed',
    'vacancy-filled',
    'vacancy-closed',
    'vacancy-expired',
    'vacancy-reopened',
    'vacancy-listed',
    'vacancy-listing-restated',
    'vacancy-submitted',
    'vacancy-finding-waived',
    'vacancy-correction-refused',
  ],
  keysOf: (event) => [event.data.vacancyId],
  fold(row, event) {
    const known = row ?? blank(event.data.vacancyId);
    return { ...known, ...change(known, event), version: event.version };
  },
};

function blank(id: string): VacancyBoardRow {
  const unknown = { standing: null, employerId: null, organisation: null, source: null, office: null };
  return {
    id,
    version: 0,
    open: false,
    status: 'draft',
    ...unknown,
    place: null,
    occupation: null,
    monthlyFen: null,
    publishedOn: null,
    expiresOn: null,
    content: {} as VacancyContent,
    remarks: [],
    terms: [],
  };
}

function change(row: VacancyBoardRow, event: Recorded<VacancyEvent>): Partial<VacancyBoardRow> {
  switch (event.type) {
    case 'vacancy-drafted': {
      const { employerId, office, content } = event.data;
      return { employerId, office, ...said(content, null) };
    }
    case 'vacancy-revised':
      return { ...said(event.data.content, row.organisation), status: 'draft', standing: null };
    case 'vacancy-submitted':
      return { status: 'submitted' };
    case 'vacancy-checked':
      return { status: 'checked', remarks: event.data.findings };
    case 'vacancy-refused':
      return { status: 'refused' };
    case 'vacancy-published': {
      const { publishedOn, expiresOn } = event.data;
      return { publishedOn, expiresOn, standing: 'published', open: true, status: 'published' };
    }
    case 'vacancy-corrected': {
      const { content, findings } = event.data;
      return { ...said(content, row.organisation), expiresOn: content.expiresOn ?? row.expiresOn, remarks: findings };
    }
    case 'vacancy-openings-changed':
      return { content: { ...row.content, openings: event.data.openings } };
    case 'vacancy-filled':
      return { open: false, status: 'filled' };
    case 'vacancy-closed':
      return { open: false, status: 'closed' };
    case 'vacancy-expired':
      return { open: false, status: 'expired' };
    case 'vacancy-reopened': {
      const { expiresOn } = event.data;
      const status = row.standing ?? 'published';
      return { open: true, status, expiresOn, content: { ...row.content, expiresOn } };
    }
    case 'vacancy-listed':
    case 'vacancy-listing-restated': {
      const { listing, office, content, publishedOn, expiresOn, findings } = event.data;
      const opens = event.type === 'vacancy-listed' || event.data.reopens;
      return {
        ...said(content, listing.organisation),
        ...(opens ? { open: true, status: 'listed' } : {}),
        standing: 'listed',
        organisation: listing.organisation,
        source: listing.source,
        office,
        publishedOn,
        expiresOn,
        remarks: findings,
      };
    }
    case 'vacancy-finding-waived':
    case 'vacancy-correction-refused':
      return {};
    default:
      return exhaustive(event);
  }
}

function said(content: VacancyContent, organisation: string | null): Partial<VacancyBoardRow> {
  const { title, duties, wage, place, occupation } = content;
  const comparable = wage !== null && wage.currency === 'CNY';
  return {
    content,
    place,
    occupation,
    monthlyFen: comparable ? perMonth(wage.minMinor, wage.period) : null,
    terms: searchTerms(title, duties, organisation),
  };
}
