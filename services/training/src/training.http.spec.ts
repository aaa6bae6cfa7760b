import { counsellor, givenApi } from '@doorstep/testing';
import { courseBody, elsewhere, manager, person, providerBody, seeker } from './training.fixture';
import { training } from './training.module';

describe('training over HTTP', () => {
  const api = givenApi(training);
  let providerId: string;
  let courseId: string;
  const offered = async (change: object = {}): Promise<string> => {
    const { body } = await api
      .as(counsellor)
      .post('/api/courses', { ...courseBody, providerId, ...change })
      .expect(201);
    return String(body['id']);
  };
  const enrolled = async (personId = person(), course = courseId): Promise<string> => {
    const { body } = await api.as(counsellor).post('/api/enrolments', { courseId: course, personId }).expect(201);
    return String(body['id']);
  };

  beforeAll(async () => {
    const { body } = await api.as(counsellor).post('/api/training-providers', providerBody).expect(201);
    providerId = String(body['id']);
    courseId = await offered();
  });

  it('keeps the contact of a provider sealed', async () => {
    const [event] = await api.events();
    expect(JSON.stringify(event)).not.toMatch(/李老师|7777777/);
    await api
      .as(elsewhere)
      .put(`/api/training-providers/${providerId}`, { ...providerBody, contact: undefined })
      .expect(403);
    await api.as(counsellor).put(`/api/training-providers/${providerId}/contact`, providerBody.contact).expect(200);
  });

  it('names the fields of a course that cannot be', async () => {
    const send = async (change: object) => {
      const { body } = await api
        .as(counsellor)
        .post('/api/courses', { ...courseBody, providerId, ...change })
        .expect(422);
      return (body['errors'] as unknown as { field: string }[]).map(({ field }) => field);
    };
    expect(await send({ places: 0 })).toEqual(['places']);
    expect(await send({ skills: [{ skill: 'x', level: 'some' }] })).toEqual(['skills[0].level']);
    expect(await send({ place: '999999' })).toEqual(['place']);
    expect(await send({ occupations: ['5131', 'cooking'] })).toEqual(['occupations[1]']);
    expect(await send({ endsOn: '2026-03-01' })).toEqual(['endsOn']);
    await api
      .as(elsewhere)
      .post('/api/courses', { ...courseBody, providerId })
      .expect(403);
  });

  it('gives the last place to one of fifty', async () => {
    const course = await offered({ places: 1 });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        api.as(counsellor).post('/api/enrolments', { courseId: course, personId: person() }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const others = answers.filter(({ status }) => status !== 201).map(({ status }) => status);
    expect(others.every((status) => status === 409 || status === 503)).toBe(true);
    const taken = (await api.events()).filter(
      ({ type, streamId }) => type === 'course-place-taken' && streamId === `course-${course}`,
    );
    expect(taken).toHaveLength(1);
  });

  it('enrols people themselves, and nobody else for them', async () => {
    const personId = person();
    const course = await offered();
    await api.as(seeker(person())).post('/api/enrolments', { courseId: course, personId }).expect(403);
    await api.as(seeker(personId)).post('/api/enrolments', { courseId: course }).expect(201);
    const twice = await api.as(seeker(personId)).post('/api/enrolments', { courseId: course }).expect(409);
    expect(twice.body['code']).toBe('already-enrolled');
    await api.as(counsellor).post('/api/enrolments', { courseId: course }).expect(422);
    await api.as(counsellor).post('/api/enrolments', { courseId: person(), personId }).expect(404);
  });

  it('leads from attendance to a certificate with the skills that were taught', async () => {
    const course = await offered();
    const id = await enrolled(person(), course);
    const day = { on: '2026-03-02', attended: true, hours: 6 };
    await api.as(elsewhere).post(`/api/enrolments/${id}/attendance`, day).expect(403);
    await api.as(counsellor).post(`/api/enrolments/${id}/attendance`, day).expect(200);
    await api.as(counsellor).post(`/api/enrolments/${id}/certificate`).expect(409);
    await api.as(counsellor).post(`/api/enrolments/${id}/completion`).expect(200);
    const tooShort = { validUntil: '2026-03-02' };
    const { body } = await api.as(counsellor).post(`/api/enrolments/${id}/certificate`, tooShort).expect(422);
    expect(body['errors']).toMatchObject([{ field: 'validUntil', code: 'not-after-award' }]);
    const award = { validUntil: '2031-03-02' };
    await api.as(counsellor).post(`/api/enrolments/${id}/certificate`, award).expect(201);
    expect((await api.events()).at(-1)?.data).toMatchObject({
      certificate: '电工操作证',
      skills: [{ skill: 'electrical-wiring', level: 'basic' }],
      awardedOn: '2026-03-02',
      validUntil: '2031-03-02',
    });
  });

  it('does not complete an enrolment whose attendance is too low', async () => {
    const id = await enrolled(person(), await offered());
    await api
      .as(counsellor)
      .post(`/api/enrolments/${id}/attendance`, { on: '2026-03-02', attended: false })
      .expect(200);
    const low = await api.as(counsellor).post(`/api/enrolments/${id}/completion`).expect(409);
    expect(low.body).toMatchObject({
      code: 'attendance-too-low',
      title: '0 % of the days were attended; 80 % are needed',
    });
  });

  it('gives a place back with a drop-out', async () => {
    const course = await offered({ places: 1 });
    const personId = person();
    const id = await enrolled(personId, course);
    await api.as(counsellor).post('/api/enrolments', { courseId: course, personId: person() }).expect(409);
    await api.as(seeker(personId)).post(`/api/enrolments/${id}/drop-out`, { reason: 'found-work' }).expect(200);
    expect((await api.events()).slice(-2).map(({ type }) => type)).toEqual([
      'enrolment-dropped-out',
      'course-place-released',
    ]);
    await enrolled(person(), course);
  });

  it('changes places, corrects, cancels and suspends', async () => {
    const course = await offered();
    await enrolled(person(), course);
    await enrolled(person(), course);
    await api.as(counsellor).post(`/api/courses/${course}/places`, { places: 1 }).expect(409);
    await api.as(counsellor).post(`/api/courses/${course}/places`, { places: 3 }).expect(200);
    const facts = { ...courseBody, places: undefined };
    await api
      .as(counsellor)
      .put(`/api/courses/${course}`, { ...facts, title: '高级电工培训' })
      .expect(200);
    await api.as(counsellor).post(`/api/courses/${course}/cancellation`).expect(200);
    await api.as(counsellor).post('/api/enrolments', { courseId: course, personId: person() }).expect(409);
    await api
      .as(counsellor)
      .post(`/api/training-providers/${providerId}/suspensions`, { reason: 'quality' })
      .expect(403);
    const running = await offered();
    await api.as(manager).post(`/api/training-providers/${providerId}/suspensions`, { reason: 'quality' }).expect(201);
    const late = await api
      .as(counsellor)
      .post('/api/enrolments', { courseId: running, personId: person() })
      .expect(409);
    expect(late.body['code']).toBe('provider-suspended');
    await api
      .as(counsellor)
      .post('/api/courses', { ...courseBody, providerId })
      .expect(409);
    await api.as(manager).post(`/api/training-providers/${providerId}/reinstatements`).expect(200);
  });
});
