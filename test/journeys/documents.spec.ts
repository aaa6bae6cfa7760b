import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { counsellor, givenApi } from '@doorstep/testing';
import { definitionOf } from './definition-of';

const services = readdirSync(join(__dirname, '../../services'));

describe.each(services)('the OpenAPI document of %s', (service) => {
  const api = givenApi(definitionOf(service));

  it('is valid', async () => {
    const { body } = await api.as(counsellor).get('/openapi.json').expect(200);
    expect(await new Validator().validate({ ...body })).toEqual({ valid: true });
  });
});
