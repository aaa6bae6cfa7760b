import { createHash } from 'node:crypto';
import { AnyMessage } from '@doorstep/contracts';
import { Actor } from '@doorstep/event-sourcing';
import { startTestService } from '@doorstep/testing';
import { placementMetrics } from '../placement-metrics.module';
import { numberTold, personTold, workTold } from '../told.fixture';

const analyst: Actor = { kind: 'staff', id: 'analyst', role: 'bureau-analyst', office: '620102' };
const asOf = 'asOf=2026-04-02T01:00:00Z';
const opened = (personId: string, openedOn: string): AnyMessage => ({
  type: 'job-seekers.registration-opened.v1',
  data: { registrationId: `r-${personId}`, personId, openedOn, closedOn: null, closingReason: null },
});
/** Persons who registered at the beginning of a month and found work on its tenth day. */
const placed = (month: string, count: number, kind: 'market' | 'subsidised' = 'market'): readonly AnyMessage[] =>
  Array.from({ length: count }, (_, at) => `${kind}-${month}-${at}`).flatMap((id) => [
    personTold(id),
    opened(id, `${month}-01`),
    workTold(id, `${month}-10`, { kind }),
  ]);

describe('the monthly bulletin', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  const ask = (path: string, language = 'en') =>
    running.as(analyst).get(`/api/bulletins/${path}`, { 'accept-language': language });
  const page = async (path: string, language?: string) => String((await ask(path, language).expect(200)).body);
  /** The cells of a row of the bulletin's table, without markup. */
  const rowOf = (html: string, name: string) => {
    const [, cells = ''] =
      new RegExp(`<th scope="row">${name}(?:\\s*<small>[^<]*</small>)?</th>(.*?)</tr>`, 's').exec(html) ?? [];
    return [...cells.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => (cell as string).replace(/<[^>]*>/g, ''));
  };

  beforeAll(async () => {
    running = await startTestService(placementMetrics);
    running.clock.advanceTo(Date.parse('2026-04-02T00:00:00Z'));
    const source = '<img src=x onerror=alert(1)>';
    const target = numberTold('target-persons-placed', '620102', 104);
    const told = [
      ...placed('2026-01', 3),
      ...placed('2026-02', 11),
      ...placed('2026-03', 12),
      ...placed('2026-03', 4, 'subsidised'),
      { ...target, data: { ...target.data, source } } as AnyMessage,
      numberTold('target-workshops', '620102', 20, 'workshop'),
    ];
    for (const message of told) await running.receive(message);
    running.clock.advanceTo(Date.parse('2026-04-03T00:00:00Z'));
  }, 60_000);
  afterAll(() => running.end());

  it('tells the month, the year before and the year to date, with its change', async () => {
    const html = await page(`2026-03?${asOf}`);
    expect(html).toContain(
      '<title>Chengguan District · Monthly bulletin of public employment services · March 2026</title>',
    );
    expect(rowOf(html, 'Persons placed in market work')).toEqual(['persons', '12', '–', '–', '26']);
    expect(rowOf(html, 'Registered unemployed at the end of the period')).toEqual(['persons', '30', '–', '–', '–']);
  });

  it('withholds small figures, and those they could be worked out from', async () => {
    const html = await page(`2026-03?${asOf}`);
    expect(rowOf(html, 'Persons placed in subsidised work')).toEqual(['persons', '×', '–', '–', '×']);
    expect(rowOf(html, 'New urban employment')).toEqual(['persons', '16', '–', '–', '30']);
    const february = await page(`2026-02?${asOf}`);
    expect(rowOf(february, 'Persons placed in market work')).toEqual(['persons', '×', '–', '–', '14']);
  });

  it('is in Chinese as in English, by the reader’s language or as told', async () => {
    for (const html of [await page(`2026-03?${asOf}`, 'zh'), await page(`2026-03?${asOf}&language=zh`)]) {
      expect(html).toContain('<html lang="zh-CN">');
      expect(html).toContain('城关区');
      expect(rowOf(html, '市场化就业人数')).toEqual(['人', '12', '–', '–', '26']);
      expect(html).not.toMatch(/bulletin\.[a-z]/);
    }
    expect(await page(`2026-03?${asOf}`)).not.toMatch(/>bulletin\.[a-z]/);
  });

  it('links every number to a question that has it for an answer', async () => {
    const html = await page(`2026-03?${asOf}`);
    const links = [...html.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)].map(
      ([, href, text]) => [(href as string).replaceAll('&amp;', '&'), text as string] as const,
    );
    expect(links.length).toBeGreaterThan(10);
    const numbers = new Map(links.filter(([href, text]) => !href.includes('by=') && /^[\d,.]+$/.test(text)));
    for (const [href, text] of numbers) {
      const { body } = await running.as(analyst).get(href).expect(200);
      const { value } = body['total'] as never as { value: Readonly<Record<string, unknown>> };
      const told = [value['count'], value['of'], value['happened'], value['medianDays'], Number(value['ratio']) * 100];
      expect(told.map((one) => Number(one).toFixed(1))).toContain(Number(text.replaceAll(',', '')).toFixed(1));
    }
  });

  it('holds targets against an even pace, also those that nothing measures', async () => {
    const html = await page(`2026-03?${asOf}`);
    expect(html).toMatch(/at least 104<\/td><td><a [^>]*>26<\/a>/);
    expect(html).toContain('on course');
    expect(html).toContain('no definition measures it yet');
  });

  it('escapes what others have written, and may load nothing', async () => {
    const { body, headers } = await ask(`2026-03?${asOf}`).expect(200);
    const html = String(body);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).not.toMatch(/<img|<script|<link|url\(| style=| src="|href="(?!\/api\/)/);
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
  });

  it('says while the month lasts that it is provisional', async () => {
    expect(await page('2026-03?asOf=2026-03-20T00:00:00Z')).toContain('March 2026 was not over at that time.');
    expect(await page(`2026-03?${asOf}`)).not.toContain('was not over');
  });

  it.each([
    ['2026-13', 422, 'month'],
    ['2099-01', 422, 'month'],
    ['2026-03?asOf=2026-02-20T00:00:00Z', 422, 'month'],
    ['2026-03?language=fr', 422, 'language'],
    ['2026-03?asOf=yesterday', 422, 'asOf'],
    ['2026-03?region=620103', 404, '地区'],
  ])('%s is %s, naming %s, in the reader’s language', async (path, status, named) => {
    const { body, headers } = await ask(path, 'zh').expect(status);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(JSON.stringify(body)).toContain(named);
    expect(JSON.stringify(body)).toMatch(/[\u4e00-\u9fff]/);
  });
});
