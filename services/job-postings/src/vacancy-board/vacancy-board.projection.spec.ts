import { givenProjection } from '@doorstep/testing';
import {
  checked,
  closed,
  content,
  depositFinding,
  drafted,
  expired,
  filled,
  lawful,
  listed,
  published,
  refused,
  submitted,
  untilPublished,
  vacancyId,
} from '../vacancy/vacancy.fixture';
import { VacancyEvent } from '../vacancy/vacancy.events';
import { searchTerms } from './search-terms';
import { vacancyBoard } from './vacancy-board.projection';

const after = (...events: readonly VacancyEvent[]) => givenProjection(vacancyBoard).events(events);

describe('vacancy board', () => {
  it('shows a vacancy from its publication on', () => {
    after(drafted, submitted).thenRow(vacancyId, { open: false, standing: null, status: 'submitted' });
    after(...untilPublished).thenRows([
      {
        id: vacancyId,
        version: 4,
        open: true,
        status: 'published',
        standing: 'published',
        employerId: 'e-1',
        organisation: null,
        source: null,
        office: '620102',
        place: '620102001',
        occupation: '5131',
        monthlyFen: 300000,
        publishedOn: '2026-03-01',
        expiresOn: '2026-04-01',
        content,
        remarks: [],
        terms: searchTerms(content.title, content.duties),
      },
    ]);
  });

  it.each([
    ['filled', filled],
    ['closed', closed],
    ['expired', expired],
  ] as const)('keeps a vacancy that is %s, no longer open', (status, event) => {
    after(...untilPublished, event).thenRow(vacancyId, { open: false, status, standing: 'published', content });
  });

  it('opens it again with its new term', () => {
    const again: VacancyEvent = {
      type: 'vacancy-reopened',
      data: { vacancyId, cause: 'asked', reopenedOn: '2026-04-02', expiresOn: '2026-05-01' },
    };
    after(...untilPublished, expired, again).thenRow(vacancyId, {
      open: true,
      status: 'published',
      expiresOn: '2026-05-01',
    });
  });

  it('follows corrections, revisions and openings', () => {
    const sales = {
      ...content,
      title: '导购',
      wage: { ...content.wage, minMinor: 2500, period: 'hour' },
    } as typeof content;
    const corrected: VacancyEvent = { type: 'vacancy-corrected', data: { vacancyId, content: sales, ...lawful } };
    after(...untilPublished, corrected).thenRow(vacancyId, {
      monthlyFen: 435000,
      terms: searchTerms('导购', content.duties),
    });
    const revised: VacancyEvent = {
      type: 'vacancy-revised',
      data: { vacancyId, content: { ...sales, wage: { minMinor: 1, maxMinor: 1, currency: 'USD', period: 'hour' } } },
    };
    after(drafted, submitted, refused, revised).thenRow(vacancyId, { status: 'draft', monthlyFen: null });
    const openings: VacancyEvent = { type: 'vacancy-openings-changed', data: { vacancyId, openings: 8 } };
    after(...untilPublished, openings).thenRow(vacancyId, { content: { ...content, openings: 8 } });
    after(drafted, submitted, checked, published).thenRow(vacancyId, { version: 4 });
  });

  it('hides what is written anew after a refused re-opening until it is published', () => {
    const revised: VacancyEvent = {
      type: 'vacancy-revised',
      data: { vacancyId, content: { ...content, openings: 9 } },
    };
    const rewritten = [...untilPublished, closed, refused, revised];
    after(...rewritten).thenRow(vacancyId, { open: false, standing: null, status: 'draft' });
    after(...rewritten, submitted, checked, published).thenRow(vacancyId, { open: true, standing: 'published' });
  });

  it('lists postings of other exchanges with remarks, also after the source changed them', () => {
    const data = listed.data as Extract<VacancyEvent, { type: 'vacancy-listed' }>['data'];
    after(listed).thenRow(vacancyId, {
      open: true,
      standing: 'listed',
      employerId: null,
      organisation: '某单位',
      source: 'another-exchange',
    });
    const restated = (reopens: boolean): VacancyEvent => ({
      type: 'vacancy-listing-restated',
      data: { ...data, findings: [depositFinding], reopens },
    });
    after(listed, expired, restated(false)).thenRow(vacancyId, {
      open: false,
      status: 'expired',
      remarks: [depositFinding],
    });
    after(listed, expired, restated(true)).thenRow(vacancyId, { open: true, status: 'listed' });
  });
});
