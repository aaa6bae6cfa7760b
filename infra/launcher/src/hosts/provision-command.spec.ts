import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProvision } from './provision-command';

const data = join(tmpdir(), `doorstep-provision-${process.pid}`);
afterAll(() => rmSync(data, { recursive: true, force: true }));

it.each([
  [undefined, /Set DOORSTEP_POSTGRES/],
  ['postgres://postgres@127.0.0.1:1', /must hold the password of its superuser/],
  ['postgres://postgres:secret@127.0.0.1:1', /The PostgreSQL of DOORSTEP_POSTGRES cannot be prepared: .*ECONNREFUSED/],
])('says what is wrong with %j', async (DOORSTEP_POSTGRES, sentence) => {
  const environment = DOORSTEP_POSTGRES === undefined ? {} : { DOORSTEP_POSTGRES };
  const provisioning = runProvision({ data, transport: 'postgres' }, environment, () => undefined);
  await expect(provisioning).rejects.toThrow(sentence);
  await expect(provisioning).rejects.not.toThrow('secret');
  expect(existsSync(join(data, 'platform.json'))).toBe(false);
});
