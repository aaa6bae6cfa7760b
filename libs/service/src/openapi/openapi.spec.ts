import { Validator } from '@seriousme/openapi-schema-validator';
import { counsellor, givenApi } from '@doorstep/testing';
import { visits } from '../sample/visit.sample';

describe('a service’s OpenAPI document', () => {
  const api = givenApi(visits);

  it('is valid', async () => {
    const { body } = await api.as(counsellor).get('/openapi.json').expect(200);
    expect(body).toMatchObject({ openapi: '3.1.0' });
    expect(await new Validator().validate({ ...body })).toEqual({ valid: true });
  });
});
