import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { ServiceDefinition } from '@doorstep/service';
import { counsellor, givenApi } from '@doorstep/testing';

const folder = join(__dirname, '../../services');

function definitionOf(service: string): ServiceDefinition {
  const name = service.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const module = jest.requireActual<Record<string, ServiceDefinition>>(
    join(folder, service, 'src', `${service}.module`),
  );
  return module[name] as ServiceDefinition;
}

describe.each(readdirSync(folder))('the OpenAPI document of %s', (service) => {
  const api = givenApi(definitionOf(service));

  it('is valid', async () => {
    const { body } = await api.as(counsellor).get('/openapi.json').expect(200);
    expect(await new Validator().validate({ ...body })).toEqual({ valid: true });
  });
});
