import { startOf } from '@doorstep/event-sourcing';
import { givenProjection } from '@doorstep/testing';
import { closed, content, expired, filled, lawful, listed, published, vacancyId } from '../vacancy/vacancy.fixture';
import { deadlines } from './deadlines.projection';

type Event = Parameters<typeof deadlines.fold>[1];
type Bare = Event extends infer E ? (E extends { type: infer T; data: infer D } ? { type: T; data: D } : never) : never;
const on = (streamId: string, ...events: readonly object[]) =>
  givenProjection(deadlines).events(
    events.map((event, index) => ({
      event: event as Bare as Event,
      recording: { streamId, position: index + 1, version: index + 1 },
    })),
  );
const vacancyStream = `vacancy-${vacancyId}`;
const due = (date: string) => ({
  id: vacancyStream,
  kind: 'vacancy-expiry',
  dueAt: startOf(date),
  streamId: vacancyStream,
});
const reopened = {
  type: 'vacancy-reopened',
  data: { vacancyId, cause: 'asked', reopenedOn: '2026-04-01', expiresOn: '2026-05-01' },
};

describe('deadlines', () => {
  it('hold the end of an open vacancy, as last stated', () => {
    on(vacancyStream, published).thenRows([due('2026-04-01')]);
    on(vacancyStream, listed).thenRows([due('2026-04-01')]);
    const corrected = {
      type: 'vacancy-corrected',
      data: { vacancyId, content: { ...content, expiresOn: '2026-04-20' }, ...lawful },
    };
    on(vacancyStream, published, corrected).thenRows([due('2026-04-20')]);
    on(vacancyStream, published, closed, reopened).thenRows([due('2026-05-01')]);
  });

  it.each([filled, closed, expired])('forget it when the vacancy is no longer open: $type', (event) => {
    on(vacancyStream, published, event).thenRows([]);
  });

  it('take up a listing again only when its source re-opens it', () => {
    const restated = (reopens: boolean) => ({
      type: 'vacancy-listing-restated',
      data: { ...listed.data, expiresOn: '2026-06-01', reopens },
    });
    on(vacancyStream, listed, restated(false)).thenRows([due('2026-06-01')]);
    on(vacancyStream, listed, expired, restated(false)).thenRows([]);
    on(vacancyStream, listed, expired, restated(true)).thenRows([due('2026-06-01')]);
  });

  it('hold the end of a verification, not while the employer is suspended', () => {
    const employerId = 'e-1';
    const verified = { type: 'employer-verified', data: { employerId, validUntil: '2026-09-02' } };
    const suspended = { type: 'employer-suspended', data: { employerId } };
    const reinstated = (validUntil: string | null) => ({
      type: 'employer-reinstated',
      data: { employerId, validUntil },
    });
    const end = {
      id: 'employer-e-1',
      kind: 'verification-end',
      dueAt: startOf('2026-09-02'),
      streamId: 'employer-e-1',
    };
    on('employer-e-1', verified).thenRows([end]);
    on('employer-e-1', verified, suspended).thenRows([]);
    on('employer-e-1', verified, suspended, reinstated('2026-09-02')).thenRows([end]);
    on('employer-e-1', suspended, reinstated(null)).thenRows([]);
    on('employer-e-1', verified, { type: 'employer-verification-lapsed', data: { employerId } }).thenRows([]);
  });
});
