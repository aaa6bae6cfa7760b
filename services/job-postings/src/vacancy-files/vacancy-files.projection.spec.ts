import { givenProjection } from '@doorstep/testing';
import {
  checked,
  content,
  decidedWith,
  depositFinding,
  drafted,
  expired,
  filled,
  lawful,
  listed,
  refused,
  submitted,
  untilPublished,
  vacancyId,
} from '../vacancy/vacancy.fixture';
import { VacancyEvent } from '../vacancy/vacancy.events';
import { vacancyFiles } from './vacancy-files.projection';

const at = Date.parse('2026-03-02T01:00:00Z');
const after = (...events: readonly VacancyEvent[]) => givenProjection(vacancyFiles).events(events);
const check = (outcome: string, findings: readonly object[] = []) => ({ outcome, at, findings, decidedWith });

describe('vacancy files', () => {
  it('hold a submission that waits until its check', () => {
    after(drafted, submitted).thenRows([
      {
        id: vacancyId,
        version: 2,
        status: 'submitted',
        employerId: 'e-1',
        office: '620102',
        content,
        waived: [],
        checks: [],
        closedFor: null,
        waitingSince: at,
        changedAt: at,
      },
    ]);
    after(drafted, submitted, checked).thenRow(vacancyId, { status: 'checked', waitingSince: null });
  });

  it('keep every check with its findings and the words overruled since', () => {
    const waived: VacancyEvent = {
      type: 'vacancy-finding-waived',
      data: { vacancyId, rule: 'deposit-demanded', waivedOn: '2026-03-02' },
    };
    const run = after(drafted, submitted, refused, waived, submitted, checked);
    expect(run.rows.get(vacancyId)).toMatchObject({
      status: 'checked',
      waived: ['deposit-demanded'],
      checks: [check('refused', [depositFinding]), check('checked')],
    });
    const revised: VacancyEvent = { type: 'vacancy-revised', data: { vacancyId, content } };
    after(drafted, submitted, refused, waived, revised).thenRow(vacancyId, { status: 'draft', waived: [] });
  });

  it('follow the vacancy to its end and back', () => {
    const corrected: VacancyEvent = { type: 'vacancy-corrected', data: { vacancyId, content, ...lawful } };
    const notCorrected: VacancyEvent = {
      type: 'vacancy-correction-refused',
      data: { vacancyId, content: { ...content, title: 'x' }, ...lawful, refusedOn: '2026-03-02' },
    };
    const run = after(...untilPublished, corrected, notCorrected);
    expect(run.rows.get(vacancyId)).toMatchObject({ status: 'published', content: { title: content.title } });
    expect(run.rows.get(vacancyId)?.checks.map(({ outcome }) => outcome)).toEqual([
      'checked',
      'corrected',
      'correction-refused',
    ]);
    const openings: VacancyEvent = { type: 'vacancy-openings-changed', data: { vacancyId, openings: 8 } };
    after(...untilPublished, openings, filled).thenRow(vacancyId, {
      status: 'filled',
      content: { ...content, openings: 8 },
    });
    const suspended: VacancyEvent = {
      type: 'vacancy-closed',
      data: { vacancyId, reason: 'employer-suspended', closedOn: '2026-03-02' },
    };
    after(...untilPublished, suspended).thenRow(vacancyId, { status: 'closed', closedFor: 'employer-suspended' });
    const again: VacancyEvent = {
      type: 'vacancy-reopened',
      data: { vacancyId, cause: 'asked', reopenedOn: '2026-03-03', expiresOn: '2026-05-01' },
    };
    after(...untilPublished, suspended, again).thenRow(vacancyId, { status: 'published', closedFor: null });
  });

  it('keep the latest checks of a posting another exchange restates', () => {
    const data = listed.data as Extract<VacancyEvent, { type: 'vacancy-listed' }>['data'];
    const restated: VacancyEvent = { type: 'vacancy-listing-restated', data: { ...data, reopens: false } };
    const run = after(listed, ...Array.from({ length: 30 }, () => restated), expired);
    expect(run.rows.get(vacancyId)).toMatchObject({ status: 'expired', employerId: null, version: 32 });
    expect(run.rows.get(vacancyId)?.checks).toHaveLength(20);
  });
});
