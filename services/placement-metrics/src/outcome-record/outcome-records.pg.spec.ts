import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Actor } from '@doorstep/event-sourcing';
import type { ReportEnd, ReportRow } from '@doorstep/service';
import { startTestService } from '@doorstep/testing';
import { placementMetrics } from '../placement-metrics.module';
import { personTold } from '../told.fixture';

const analyst: Actor = { kind: 'staff', id: 'analyst', role: 'bureau-analyst', office: '620102' };
const elsewhere: Actor = { ...analyst, id: 'other', office: '620103' };
const counsellor: Actor = { ...analyst, id: 'counsellor', role: 'counsellor' };

const mapping = {
  kind: 'outcome-records',
  source: 'a-study',
  format: { type: 'csv' },
  identifier: { scheme: 'row', column: 'no' },
  currency: 'EUR',
  constants: {
    study: 'four-people',
    region: '620102',
    mappingVersion: 1,
    startsOn: '1990-01-01',
    timeUnit: 'week',
    'earnings.later.period': '1991',
    'followUps.later.period': '1991-Q2',
  },
  fields: {
    'spell.length': { column: 'weeks', number: { min: 0 } },
    'spell.endings.told': { column: 'end', codes: { ft: 'full-time-work', pt: 'part-time-work', open: 'not-ended' } },
    'groups.arm': { column: 'arm', codes: { T: 'trained', C: 'control' } },
    'followUps.later.isEmployed': { column: 'job', codes: { '1': 'yes', '0': 'no' } },
    'earnings.later.amountMinor': { column: 'pay', number: { minorUnits: 2, factor: 1000 } },
  },
};
const header = (of: object) => ({ 'import-mapping': Buffer.from(JSON.stringify(of)).toString('base64') });
const file = (...rows: readonly string[]) => ['no,weeks,end,arm,job,pay', ...rows].join('\n');
const rows = ['1,2,ft,T,1,9.930049896240234', '2,3.5,pt,T,0,0', '3,11,open,C,,', '4,4,ft,C,1,1.5'];
const jan = 'from=1990-01-01&to=1990-02-01';
const later = 'from=1991-01-01&to=1992-01-01';

describe('importing outcome records', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  const sent = async (content: string, of: object = mapping, actor = analyst) => {
    const answer = await running.as(actor).postFile('/api/imports/outcome-records', content, header(of)).expect(200);
    await running.settled();
    const text = typeof answer.body === 'string' ? (answer.body as string) : JSON.stringify(answer.body);
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as ReportRow & ReportEnd);
    return { rows: lines.slice(0, -1), end: lines.at(-1) as ReportEnd };
  };
  const get = (path: string, actor = analyst) => running.as(actor).get(`/api/metrics/${path}`);
  const value = async (path: string) => {
    const { total } = (await get(path).expect(200)).body as unknown as { total: { value: object } };
    return total.value;
  };

  beforeAll(async () => {
    running = await startTestService(placementMetrics);
    running.clock.advanceTo(Date.parse('2026-05-01T02:00:00Z'));
    await running.receive(personTold('p1'));
    await running.receive({
      type: 'job-seekers.registration-opened.v1',
      data: { registrationId: 'r1', personId: 'p1', openedOn: '1990-01-10', closedOn: null, closingReason: null },
    });
    expect((await sent(file(...rows))).end.totals).toMatchObject({ rows: 4, created: 4, refused: 0 });
  }, 60_000);
  afterAll(() => running.end());

  it('makes figures of the study that count nobody else, and the other way round', async () => {
    expect(await value(`spells-begun/value?${jan}`)).toEqual({ measure: 'count', count: 1 });
    expect(await value(`spells-begun/value?${jan}&study=four-people`)).toEqual({ measure: 'count', count: 4 });
    expect(await value(`spells-begun/value?${jan}&study=another`)).toEqual({ measure: 'count', count: 0 });
    expect(await value(`mean-spell-length/value?${jan}&study=four-people`)).toMatchObject({ value: 20.5 / 4 });
    const within = `full-time-work-within-weeks/value?${jan}&study=four-people&instead=weeks:2`;
    expect(await value(within)).toMatchObject({ numerator: 1, denominator: 4 });
  });

  it('tells by group who worked and earned, in the currency its passport names', async () => {
    const { body } = await get(`mean-earnings/value?${later}&by=group&study=four-people`).expect(200);
    expect(body['passport']).toMatchObject({
      study: { id: 'four-people', timeUnits: ['week'], currencies: ['EUR'] },
    });
    expect(body['cells']).toMatchObject([
      { cell: ['control'], value: { of: 1, value: 150_000 } },
      { cell: ['trained'], value: { of: 2, value: 496_502.5 } },
    ]);
    expect(await value(`employed-at-follow-up/value?${later}&study=four-people`)).toMatchObject({
      numerator: 2,
      denominator: 3,
    });
  });

  it('leads to the event behind everybody counted', async () => {
    const { body } = await get(`spells-not-ended/subjects?${jan}&study=four-people`).expect(200);
    expect(body['items']).toMatchObject([{ events: [{ type: 'outcome-stated' }] }]);
    const series = `spells-begun/series?${jan}&months=2&study=four-people`;
    const { body: months } = await get(series).expect(200);
    expect(months['items']).toMatchObject([{ total: { value: { count: 4 } } }, { total: { value: { count: 0 } } }]);
    const table = await get(`spells-begun/table?${jan}&study=four-people`).expect(200);
    expect(table.body).toContain('four-people week EUR');
  });

  it('restates a row that was changed, and remembers what was known before', async () => {
    const before = new Date(running.clock.now()).toISOString();
    running.clock.advanceTo(running.clock.now() + 60_000);
    const { end } = await sent(file(...rows.slice(0, 2), '3,12,ft,C,,', rows[3] as string));
    expect(end.totals).toMatchObject({ unchanged: 3, corrected: 1 });
    const question = `spells-ended-in-full-time-work/value?${jan}&study=four-people`;
    expect(await value(question)).toMatchObject({ count: 3 });
    expect(await value(`${question}&asOf=${before}`)).toMatchObject({ count: 2 });
    const path = `spells-ended-in-full-time-work/comparison?${jan}&study=four-people&asOf=${before}`;
    const { body } = await get(`${path}&asOf2=${new Date(running.clock.now()).toISOString()}`).expect(200);
    expect(body).toMatchObject({ byFacts: 1, items: [{ effect: 1, events: [{ type: 'outcome-restated' }] }] });
  });

  it('refuses rows by field, and takes the others', async () => {
    const broken = await sent(file('10,long,ft,T,1,1', '11,1,gone,T,1,1', '12,,ft,T,1,1', '13,1,ft,T,1,1'), {
      ...mapping,
      constants: { ...mapping.constants, study: 'broken' },
    });
    expect(broken.rows.map(({ reasons = [] }) => reasons.map(({ field, code }) => `${field} ${code}`))).toEqual([
      ['spell.length not-a-number'],
      ['spell.endings.told unknown-code'],
      ['spell.length length-or-end'],
      [],
    ]);
    expect(broken.end.totals).toMatchObject({ created: 1, refused: 3 });
  });

  it('refuses every row of a mapping whose own words cannot be', async () => {
    const wrong = { ...mapping, constants: { ...mapping.constants, timeUnit: 'moon', startsOn: '1990-02-30' } };
    const { end } = await sent(file(rows[0] as string), wrong);
    expect(end.totals).toMatchObject({ refused: 1 });
    expect(Object.keys(end.reasons).map((reason) => reason.split(':')[0])).toEqual(
      expect.arrayContaining(['timeUnit', 'startsOn']),
    );
    const faulty = { ...mapping, fields: { spell: { colum: 'weeks' } } };
    await running.as(analyst).postFile('/api/imports/outcome-records', file(), header(faulty)).expect(422);
  });

  it('takes the mapping that the documentation shows', async () => {
    const page = readFileSync(resolve(__dirname, '../../../../docs/how-to/import-outcome-records.md'), 'utf8');
    const shown = JSON.parse(/```json\n([^]*?)```/.exec(page)?.[1] ?? '') as typeof mapping;
    const table = [
      'id,age,weeks,full,lost,censored,benefit,treated,trained_weeks,pay94,pay96,jobless96',
      '1,41,12,1,0,no,yes,1,8,0,21.5,0',
      '2,NA,30.5,0,0,yes,no,0,0,3.25,,',
    ].join('\n');
    const chief: Actor = { ...analyst, id: 'chief', office: '620100' };
    expect((await sent(table, shown, chief)).end).toMatchObject({ totals: { created: 2 }, reasons: {} });
    const asked = (path: string) => get(`${path}&study=durations`, chief).expect(200);
    const spells = await asked('full-time-work-within-weeks/value?from=1995-01-01&to=1995-02-01&instead=weeks:12');
    expect(spells.body['total']).toMatchObject({ value: { numerator: 1, denominator: 2 } });
    const earnings = await asked('median-earnings/value?from=1996-01-01&to=1997-01-01');
    expect(earnings.body['total']).toMatchObject({ value: { of: 1, value: 2_150_000 } });
  });

  it('takes records of the region of the office alone, from those who publish', async () => {
    const study = { ...mapping, constants: { ...mapping.constants, study: 'elsewhere' } };
    expect((await sent(file(rows[0] as string), study, elsewhere)).end.totals).toMatchObject({ refused: 1 });
    await running.as(counsellor).postFile('/api/imports/outcome-records', file(), header(mapping)).expect(403);
    await get(`spells-begun/value?${jan}&study=four-people&region=620102`, elsewhere).expect(404);
  });

  it('answers no question that its records leave open', async () => {
    const { body } = await get(`persons-placed/value?${jan}&study=four-people`).expect(422);
    expect(JSON.stringify(body)).toContain('not-of-studies');
    const dollars = { ...mapping, currency: 'USD', identifier: { scheme: 'other', column: 'no' } };
    await sent(file('1,1,ft,T,1,1'), { ...dollars, constants: { ...mapping.constants, timeUnit: 'day' } });
    const asked = (metric: string) => get(`${metric}/value?${later}&study=four-people`).expect(422);
    expect(JSON.stringify((await asked('mean-earnings')).body)).toContain('several-currencies');
    expect(JSON.stringify((await asked('mean-spell-length')).body)).toContain('several-units-of-time');
    await get(`spells-begun/value?${jan}&study=four-people`).expect(200);
  });
});
