import { givenProjection } from '@doorstep/testing';
import { vacancyFacts, vacancyIdOf } from '../matching.samples';
import { matchVacancies, VacancyMessage } from './match-vacancies.projection';

const id = vacancyIdOf(1);
const told = (...messages: readonly VacancyMessage[]) => givenProjection(matchVacancies).events(messages);
const publication: VacancyMessage = { type: 'job-postings.vacancy-published.v1', data: vacancyFacts(1) };
const closed: VacancyMessage = { type: 'job-postings.vacancy-closed.v1', data: { vacancyId: id, reason: 'filled' } };

describe('what matching knows of vacancies', () => {
  it('is open from its publication to its closing, and again when it is re-opened', () => {
    told(publication).thenRow(id, { open: true, openings: 1, standing: 'published', facts: vacancyFacts(1) });
    told(publication, closed).thenRow(id, { open: false });
    const reopened: VacancyMessage = {
      type: 'job-postings.vacancy-reopened.v1',
      data: vacancyFacts(1, { expiresOn: '2026-08-01' }),
    };
    told(publication, closed, reopened).thenRow(id, { open: true, expiresOn: '2026-08-01' });
  });

  it('is corrected as a whole without being opened by that', () => {
    const corrected: VacancyMessage = {
      type: 'job-postings.vacancy-corrected.v1',
      data: vacancyFacts(1, { openings: 4 }),
    };
    told(publication, corrected).thenRow(id, { open: true, openings: 4 });
    told(publication, closed, corrected).thenRow(id, { open: false, openings: 4 });
  });

  it('has its openings changed', () => {
    const changed: VacancyMessage = {
      type: 'job-postings.vacancy-openings-changed.v1',
      data: { vacancyId: id, openings: 7 },
    };
    told(publication, changed).thenRow(id, { openings: 7 });
    told(changed).thenNoRow(id);
  });

  it('says when it is listed from elsewhere', () => {
    const listed: VacancyMessage = {
      type: 'job-postings.vacancy-listed.v1',
      data: vacancyFacts(1, { standing: 'listed', employerId: null }),
    };
    told(listed).thenRow(id, { standing: 'listed', employerId: null, open: true });
  });
});
