import { CivilDate, exhaustive, Projection, startOf } from '@doorstep/event-sourcing';
import { EmployerEvent } from '../employer/employer.events';
import { VacancyEvent } from '../vacancy/vacancy.events';
import type { DeadlineRow } from './deadlines.table';

type Dated = Extract<
  VacancyEvent | EmployerEvent,
  {
    type:
      | 'vacancy-published'
      | 'vacancy-corrected'
      | 'vacancy-filled'
      | 'vacancy-closed'
      | 'vacancy-expired'
      | 'vacancy-reopened'
      | 'vacancy-refused'
      | 'vacancy-listed'
      | 'vacancy-listing-restated'
      | 'employer-verified'
      | 'employer-verification-lapsed'
      | 'employer-suspended'
      | 'employer-reinstated';
  }
>;

/** What falls due: the end of an open vacancy's term, and of an employer's verification. */
export const deadlines: Projection<Dated, DeadlineRow> = {
  name: 'deadlines',
  version: 1,
  handles: [
    'vacancy-published',
    'vacancy-corrected',
    'vacancy-filled',
    'vacancy-closed',
    'vacancy-expired',
    'vacancy-reopened',
    'vacancy-refused',
    'vacancy-listed',
    'vacancy-listing-restated',
    'employer-verified',
    'employer-verification-lapsed',
    'employer-suspended',
    'employer-reinstated',
  ],
  keysOf: (event) => [event.streamId],
  fold(row, event, id) {
    const due = (kind: string, on: CivilDate): DeadlineRow => ({ id, kind, dueAt: startOf(on), streamId: id });
    switch (event.type) {
      case 'vacancy-published':
      case 'vacancy-reopened':
      case 'vacancy-listed':
        return due('vacancy-expiry', event.data.expiresOn);
      case 'vacancy-listing-restated':
        return row !== undefined || event.data.reopens ? due('vacancy-expiry', event.data.expiresOn) : undefined;
      case 'vacancy-corrected': {
        const { expiresOn } = event.data.content;
        return row === undefined || expiresOn === null ? row : due('vacancy-expiry', expiresOn);
      }
      case 'employer-verified':
        return due('verification-end', event.data.validUntil);
      case 'employer-reinstated':
        return event.data.validUntil === null ? undefined : due('verification-end', event.data.validUntil);
      case 'vacancy-filled':
      case 'vacancy-closed':
      case 'vacancy-expired':
      case 'vacancy-refused':
      case 'employer-verification-lapsed':
      case 'employer-suspended':
        return undefined;
      default:
        return exhaustive(event);
    }
  },
};
