import { randomUUID } from 'node:crypto';
import { counsellor, KnownRecord, recordAccessProperties, startTestService } from '@doorstep/testing';
import { administrator, ofEmployer, posting, registration, verification } from './job-postings.fixture';
import { jobPostings } from './job-postings.module';
import { queryAccess } from './query-access.fixture';

const mapping = {
  kind: 'vacancies',
  source: 'another-exchange',
  format: { type: 'csv' },
  identifier: { scheme: 'exchange-number', column: 'number' },
  fields: {
    title: { column: 'title', required: true },
    expiresOn: { column: 'to', date: 'YYYY-MM-DD', required: true },
  },
};

describe('who may read which record of job postings', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  const employers: KnownRecord[] = [];
  const vacancies: KnownRecord[] = [];
  const listed: KnownRecord[] = [];

  beforeAll(async () => {
    running = await startTestService(jobPostings);
    for (const [number, office, ofVacancy] of [
      [1, '620102', '620102001'],
      [2, '620103', '620103'],
    ] as const) {
      const employerId = randomUUID();
      const owner = running.as(ofEmployer(employerId));
      await owner.post('/api/employers', { ...registration(number), office }).expect(201);
      employers.push({ id: employerId, scope: { employerId, office } });
      const verifier = running.as({ ...counsellor, office });
      await verifier.post(`/api/employers/${employerId}/verifications`, verification).expect(201);
      const drafted = await owner.post('/api/vacancies', { ...posting, office: ofVacancy }).expect(201);
      const id = String(drafted.body['id']);
      await owner.post(`/api/vacancies/${id}/submission`).expect(200);
      vacancies.push({ id, scope: { employerId, office: ofVacancy } });
    }
    const headers = { 'import-mapping': Buffer.from(JSON.stringify(mapping)).toString('base64') };
    const file = 'number,title,to\n1,Welder,2026-04-01';
    await running.as(administrator).postFile('/api/imports/vacancies', file, headers).expect(200);
    await running.settled();
    const { body } = await running.as(administrator).get('/api/vacancies?standing=listed').expect(200);
    const [{ vacancyId }] = body['items'] as unknown as [{ vacancyId: string }];
    listed.push({ id: vacancyId, scope: {} });
  }, 60_000);
  afterAll(() => running.end());

  recordAccessProperties({
    as: (actor) => running.as(actor),
    expected: queryAccess,
    questions: {
      'GET /api/employers': { of: () => employers, list: (as) => as.get('/api/employers?limit=200') },
      'GET /api/employers/:employerId': { of: () => employers, one: (as, { id }) => as.get(`/api/employers/${id}`) },
      'GET /api/employers/:employerId/contact': {
        of: () => employers,
        one: (as, { id }) => as.get(`/api/employers/${id}/contact`),
      },
      'GET /api/employers/:employerId/vacancies': {
        of: () => vacancies,
        list: (as, { scope }) => as.get(`/api/employers/${scope.employerId}/vacancies?limit=200`),
      },
      'GET /api/vacancies/:vacancyId/file': {
        of: () => [...vacancies, ...listed],
        one: (as, { id }) => as.get(`/api/vacancies/${id}/file`),
      },
      'GET /api/vacancy-checks': { of: () => vacancies, list: (as) => as.get('/api/vacancy-checks?limit=200') },
    },
  });
});
