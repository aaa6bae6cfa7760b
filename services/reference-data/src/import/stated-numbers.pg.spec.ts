import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Actor } from '@doorstep/event-sourcing';
import { startTestService } from '@doorstep/testing';
import { referenceData } from '../reference-data.module';

const administrator: Actor = { kind: 'staff', id: 'administrator', role: 'administrator' };
const example = readFileSync(join(__dirname, '../../../../docs/how-to/examples/targets-gansu.csv'), 'utf8');

describe('numbers that others state', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  beforeAll(async () => {
    running = await startTestService(referenceData);
  }, 60_000);
  afterAll(() => running.end());

  const send = async (file: string) => {
    const { body } = await running
      .as(administrator)
      .postFile('/api/imports/reference-entries?mapping=stated-numbers', file)
      .expect(200);
    return JSON.parse((body as unknown as string).trim().split('\n').at(-1) ?? '') as object;
  };
  const stated = async (name: string, on: string) =>
    (await running.as(administrator).get(`/api/parameters?name=${name}&region=620000&on=${on}`)).body;

  it('come from a file, are restated by it, and hold for their region and time alone', async () => {
    expect(await send(example)).toMatchObject({ totals: { rows: 4, created: 4, refused: 0 } });
    expect(await send(example)).toMatchObject({ totals: { rows: 4, unchanged: 4 } });
    expect(await stated('ceiling-registered-unemployment-rate', '2026-06-30')).toMatchObject({ value: 4.5 });
    expect(await send(example.replace(',340000,', ',350000,'))).toMatchObject({
      totals: { corrected: 1, unchanged: 3 },
    });
    expect(await stated('target-new-urban-employment', '2026-12-31')).toMatchObject({ value: 350000, version: 2 });
    expect(
      (await running.as(administrator).get('/api/parameters?name=target-workshops&region=620000&on=2027-01-01')).status,
    ).toBe(404);
  });

  it('are refused by line where a number is none', async () => {
    expect(await send(example.replace(',2200,', ',about 2200,'))).toMatchObject({ totals: { refused: 1 } });
  });
});
