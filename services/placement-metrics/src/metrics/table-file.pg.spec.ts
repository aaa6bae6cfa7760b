import { Actor } from '@doorstep/event-sourcing';
import { startTestService } from '@doorstep/testing';
import { placementMetrics } from '../placement-metrics.module';
import { personTold, workTold } from '../told.fixture';
import { workbookType } from './metric-workbook';

const analyst: Actor = { kind: 'staff', id: 'analyst', role: 'bureau-analyst', office: '620000' };
const march = 'from=2026-03-01&to=2026-04-01&asOf=2026-04-01T00:00:00Z';

describe('figures as files for spreadsheets', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  const get = (path: string, language = 'en') =>
    running.as(analyst).get(`/api/metrics/persons-placed/${path}`, { 'accept-language': language });
  const linesOf = async (path: string) => String((await get(path).expect(200)).body).split('\r\n');

  beforeAll(async () => {
    running = await startTestService(placementMetrics);
    running.clock.advanceTo(Date.parse('2026-03-20T02:00:00Z'));
    for (const message of [personTold('p1'), workTold('p1', '2026-03-19')]) await running.receive(message);
  }, 60_000);
  afterAll(() => running.end());

  it.each(['table?', 'series/table?months=2&', 'bureaus/table?'])('come as workbooks: %s', async (path) => {
    const { headers, body } = await get(`${path}${march}&format=xlsx`).expect(200);
    expect(headers['content-type']).toBe(workbookType);
    expect(headers['content-disposition']).toMatch(/^attachment; filename="persons-placed[a-z0-9-]*\.xlsx"$/);
    expect(String(body).slice(0, 2)).toBe('PK');
  });

  it('of a series have a line for each period and cell', async () => {
    const lines = await linesOf(`series/table?months=2&by=sex&from=2026-02-01&to=2026-03-01`);
    expect(lines.slice(-5)).toEqual([
      'From,To (excluded),Sex,Count,Persons or vacancies,Not for publication',
      '2026-02-01,2026-03-01,Total,0,0,small',
      '2026-03-01,2026-04-01,Total,1,1,small',
      '2026-03-01,2026-04-01,Female,1,1,small',
      '',
    ]);
    expect(lines).toContain('Period (last day excluded),2026-02-01 – 2026-04-01');
  });

  it('of bureaus have the mix of persons beside the figure', async () => {
    const lines = await linesOf(`bureaus/table?${march}`);
    expect(lines.at(-3)).toMatch(/^Region,Count,Persons or vacancies,.*Sex: Female.*Not for publication$/);
    expect(lines.at(-2)).toMatch(/^Chengguan District,1,1,.*1,.*small$/);
    const none = await linesOf('bureaus/table?from=2020-03-01&to=2020-04-01');
    expect(none.at(-2)).toBe('Region,Persons or vacancies,Not for publication');
  });

  it('are refused in other formats, in the reader’s language', async () => {
    const { body, headers } = await get(`table?${march}&format=ods`, 'zh').expect(422);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(JSON.stringify(body)).toContain('format');
    expect(JSON.stringify(body)).toMatch(/[\u4e00-\u9fff]/);
  });
});
