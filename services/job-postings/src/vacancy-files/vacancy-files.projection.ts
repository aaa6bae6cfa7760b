import { exhaustive, Projection, Recorded } from '@doorstep/event-sourcing';
import { VacancyContent } from '../vacancy/vacancy-content';
import { Check, VacancyEvent, vacancyEvents } from '../vacancy/vacancy.events';
import type { CheckOnFile, VacancyFileRow } from './vacancy-files.table';

/** A source may restate a listing every day; the file keeps the latest checks. */
const checksKept = 20;

export const vacancyFiles: Projection<VacancyEvent, VacancyFileRow> = {
  name: 'vacancy-files',
  version: 2,
  handles: Object.keys(vacancyEvents) as VacancyEvent['type'][],
  keysOf: (event) => [event.data.vacancyId],
  fold(row, event) {
    const known = row ?? blank(event.data.vacancyId);
    return { ...known, ...change(known, event), version: event.version, changedAt: event.recordedAt };
  },
};

function blank(id: string): VacancyFileRow {
  return {
    id,
    version: 0,
    status: 'draft',
    employerId: null,
    office: null,
    content: {} as VacancyContent,
    waived: [],
    checks: [],
    closedFor: null,
    waitingSince: null,
    changedAt: 0,
  };
}

function change(row: VacancyFileRow, event: Recorded<VacancyEvent>): Partial<VacancyFileRow> {
  const kept = (outcome: CheckOnFile['outcome'], { findings, decidedWith }: Check) => ({
    checks: [...row.checks, { outcome, at: event.recordedAt, findings, decidedWith }].slice(-checksKept),
  });
  switch (event.type) {
    case 'vacancy-drafted': {
      const { employerId, office, content } = event.data;
      return { employerId, office, content };
    }
    case 'vacancy-revised':
      return { content: event.data.content, status: 'draft', waived: [], waitingSince: null };
    case 'vacancy-submitted':
      return { status: 'submitted', waitingSince: event.recordedAt };
    case 'vacancy-finding-waived':
      return { waived: [...row.waived, event.data.rule] };
    case 'vacancy-checked':
      return { ...kept('checked', event.data), status: 'checked', waitingSince: null };
    case 'vacancy-refused':
      return { ...kept('refused', event.data), status: 'refused', waitingSince: null };
    case 'vacancy-published':
      return { status: 'published', closedFor: null };
    case 'vacancy-corrected':
      return { ...kept('corrected', event.data), content: event.data.content };
    case 'vacancy-correction-refused':
      return kept('correction-refused', event.data);
    case 'vacancy-openings-changed':
      return { content: { ...row.content, openings: event.data.openings } };
    case 'vacancy-filled':
      return { status: 'filled' };
    case 'vacancy-closed':
      return { status: 'closed', closedFor: event.data.reason, waitingSince: null };
    case 'vacancy-expired':
      return { status: 'expired' };
    case 'vacancy-reopened': {
      const status = row.employerId === null ? 'listed' : 'published';
      return { status, closedFor: null, content: { ...row.content, expiresOn: event.data.expiresOn } };
    }
    case 'vacancy-listed':
    case 'vacancy-listing-restated': {
      const { office, content } = event.data;
      const opens = event.type === 'vacancy-listed' || event.data.reopens;
      return { ...kept('listed', event.data), office, content, ...(opens ? { status: 'listed' } : {}) };
    }
    default:
      return exhaustive(event);
  }
}
