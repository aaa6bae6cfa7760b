import { counsellor, KnownRecord, recordAccessProperties, startTestService } from '@doorstep/testing';
import { queryAccess } from './query-access.fixture';
import { administrator, courseBody, elsewhere, person, providerBody } from './training.fixture';
import { training } from './training.module';

const mapping = {
  kind: 'courses',
  source: 'a-register',
  format: { type: 'csv' },
  identifier: { scheme: 'a-register-course', column: 'course' },
  fields: {
    title: { column: 'title', required: true },
    'provider.sourceId': { column: 'school', required: true },
    'provider.name': { column: 'school', required: true },
  },
};

describe('who may read which record of training', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  const providers: KnownRecord[] = [];
  const courses: KnownRecord[] = [];
  const enrolments: KnownRecord[] = [];
  const created = async (path: string, body: object, by = counsellor): Promise<string> =>
    String((await running.as(by).post(`/api/${path}`, body).expect(201)).body['id']);

  beforeAll(async () => {
    running = await startTestService(training);
    for (const [by, office, ofCourse] of [
      [counsellor, '620102', '620102001'],
      [elsewhere, '620103', '620103'],
    ] as const) {
      const providerId = await created('training-providers', { ...providerBody, office }, by);
      providers.push({ id: providerId, scope: { office } });
      const courseId = await created('courses', { ...courseBody, providerId, office: ofCourse }, by);
      courses.push({ id: courseId, scope: { office: ofCourse } });
      const personId = person();
      const enrolmentId = await created('enrolments', { courseId, personId }, by);
      enrolments.push({ id: enrolmentId, scope: { personId, office: ofCourse } });
    }
    const headers = { 'import-mapping': Buffer.from(JSON.stringify(mapping)).toString('base64') };
    await running.as(administrator).postFile('/api/imports/courses', 'course,title,school\n1,Welding,S1', headers);
    await running.settled();
    const listed = await running.as(administrator).get('/api/courses?standing=listed').expect(200);
    const [{ courseId, providerId }] = listed.body['items'] as unknown as [{ courseId: string; providerId: string }];
    courses.push({ id: courseId, scope: {} });
    providers.push({ id: providerId, scope: {} });
  }, 60_000);
  afterAll(() => running.end());

  recordAccessProperties({
    as: (actor) => running.as(actor),
    expected: queryAccess,
    questions: {
      'GET /api/training-providers/:providerId/contact': {
        of: () => providers,
        one: (as, { id }) => as.get(`/api/training-providers/${id}/contact`),
      },
      'GET /api/courses/:courseId/roster': {
        of: () => courses,
        one: (as, { id }) => as.get(`/api/courses/${id}/roster`),
      },
      'GET /api/enrolments': {
        of: () => enrolments,
        list: (as, { scope }) => as.get(`/api/enrolments?limit=200&personId=${scope.personId}`),
      },
      'GET /api/enrolments/:enrolmentId': {
        of: () => enrolments,
        one: (as, { id }) => as.get(`/api/enrolments/${id}`),
      },
    },
  });
});
