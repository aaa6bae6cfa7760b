import { counsellor, givenApi, usualReference } from '@doorstep/testing';
import { jobSeekers } from '../job-seekers.module';

const reference = usualReference.map((entry) =>
  entry.list === 'minimum-working-age-years' ? { ...entry, from: '1995-01-01' } : entry,
);
const declaration = { withoutWork: true, ableToWork: true, seeksWork: true };

describe('a registration for a day before the law', () => {
  const api = givenApi(jobSeekers, reference);

  it('is refused by its day, and not as if reference data were still to come', async () => {
    const person = { name: '王芳', identityNumber: '11010519491231002X', residence: '620102' };
    const { body } = await api.as(counsellor).post('/api/people', person).expect(201);
    const registrations = `/api/people/${body['id']}/registrations`;
    const refused = await api.as(counsellor).post(registrations, { openedOn: '0488-10-12', declaration }).expect(422);
    expect(refused.body['errors']).toEqual([
      { field: 'openedOn', code: 'before-our-records', message: 'lies before any law that we have on record' },
    ]);
    await api.as(counsellor).post(registrations, { openedOn: '2026-03-01', declaration }).expect(201);
  });
});
