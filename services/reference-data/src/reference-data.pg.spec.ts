import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Actor } from '@doorstep/event-sourcing';
import { expectNoDrift, TestPlatform, TestService } from '@doorstep/testing';
import { BuiltInLoader } from './built-in/built-in-loader';
import { referenceData } from './reference-data.module';

const administrator: Actor = { kind: 'staff', id: 'admin-1', role: 'administrator', office: '000000' };
const counsellor: Actor = { kind: 'staff', id: 'c-1', role: 'counsellor', office: '620102' };
const wage = 'parameter.minimum-wage-monthly-fen.620102.2023-11-01';

type Item = { code: string; entryId: string; names: { zh: string; en: string }; parent?: string };

it('has entities that agree with its migrations', () => expectNoDrift(referenceData));

describe('reference data', () => {
  let platform: TestPlatform;
  let running: TestService;
  beforeAll(async () => {
    platform = new TestPlatform();
    running = await platform.start(referenceData);
  });
  afterAll(() => platform.stop());

  const get = async (path: string, status = 200) => (await running.as(counsellor).get(path).expect(status)).body;
  const items = async (path: string) => (await get(path))['items'] as unknown as Item[];
  const post = (path: string, body: object) => running.as(administrator).post(path, body);
  const resolve = (on: string, after?: string) => {
    const wait = after === undefined ? '' : `&after=${after}`;
    return get(`/api/parameters?name=minimum-wage-monthly-fen&region=620102001&on=${on}${wait}`);
  };

  it('holds the built-in set after its first start', async () => {
    expect(await get('/api/reference-entries/occupation.isco-08.5120.000000.always')).toMatchObject({
      names: { zh: '厨师', en: 'Cooks' },
      parent: '512',
      version: 1,
    });
    expect((await items('/api/divisions')).map(({ code }) => code)).toEqual(['620000']);
    expect(await items('/api/divisions?parent=620000')).toHaveLength(14);
    expect((await items('/api/code-lists/group')).map(({ code }) => code)).toContain('zero-employment-family');
  });

  it('knows divisions as of a date', async () => {
    const of = async (on: string) =>
      (await items(`/api/divisions?parent=620000&on=${on}`)).map(({ names }) => names.zh);
    expect(await of('2001-05-08')).toContain('武威地区');
    expect(await of('2001-05-09')).toContain('武威市');
    expect(await of('2001-05-09')).not.toContain('武威地区');
    await get('/api/divisions/622300?on=2026-01-01', 404);
    expect(await get('/api/divisions/622300?on=2000-01-01')).toMatchObject({ names: { zh: '武威地区' } });
  });

  it('finds occupations in both languages, the exact name first', async () => {
    const cooks = await items('/api/occupations?q=cooks');
    expect(cooks.slice(0, 2).map(({ code }) => code)).toEqual(['512', '5120']);
    expect(cooks.length).toBeGreaterThanOrEqual(2);
    expect((await items(`/api/occupations?q=${encodeURIComponent('厨师')}`)).map(({ code }) => code)).toContain('5120');
    expect(await items('/api/occupations?q=%25')).toEqual([]);
  });

  it('pages through a list without losing or repeating an item', async () => {
    const codes: string[] = [];
    let next = '';
    do {
      const page = await get(`/api/occupations?q=work&limit=7${next === '' ? '' : `&cursor=${next}`}`);
      codes.push(...(page['items'] as unknown as Item[]).map(({ code }) => code));
      next = String(page['next'] ?? '');
    } while (next !== '');
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBeGreaterThan(14);
    const forged = Buffer.from('["first","5120","x"]').toString('base64url');
    await get(`/api/occupations?cursor=${forged}`, 400);
  });

  it('resolves a parameter with the way to it', async () => {
    expect(await resolve('2024-06-01')).toMatchObject({
      value: 202_000,
      entryId: wage,
      version: 1,
      region: '620102',
      asked: ['620102001', '620102'],
    });
    expect(await get('/api/parameters?name=retention-checks-days&region=620102')).toMatchObject({
      value: [30, 90, 180],
      asked: ['620102', '620100', '620000', '000000'],
    });
    await get('/api/parameters?name=no-such-parameter', 404);
    const table = await get('/api/rule-tables?name=vacancy-legality-rules&on=2026-03-01');
    expect(JSON.stringify(table['value'])).toContain('percentOfMinimum');
  });

  it('raises the minimum wage from a date, and an old decision keeps its answer', async () => {
    const before = await resolve('2026-03-01');
    const { body } = await post('/api/reference-entries', {
      kind: 'parameter',
      list: 'minimum-wage-monthly-fen',
      region: '620102',
      value: 220_000,
      unit: 'fen',
      from: '2026-07-01',
      source: '甘肃省调整全省最低工资标准的通知（2026年）',
      follows: wage,
    }).expect(201);
    const after = String(body['position']);
    expect(await resolve('2026-06-30', after)).toMatchObject({ value: 202_000, entryId: wage, version: 2 });
    expect(await resolve('2026-07-01', after)).toMatchObject({ value: 220_000, version: 1 });

    const corrected = await post(`/api/reference-entries/${wage}/corrections`, {
      value: 202_500,
      unit: 'fen',
      to: '2026-07-01',
      source: 'corrigendum',
    }).expect(200);
    expect(await resolve('2026-03-01', String(corrected.body['position']))).toMatchObject({
      value: 202_500,
      version: 3,
    });

    const used = await get(`/api/reference-entries/${before['entryId']}/versions/${before['version']}`);
    expect(used).toMatchObject({ version: 1, origin: 'built-in', facts: { value: 202_000, to: null } });
    const history = (await get(`/api/reference-entries/${wage}/versions`)) as unknown as {
      origin: string;
      source: string;
    }[];
    expect(history.map(({ origin }) => origin)).toEqual(['built-in', 'decision', 'decision']);
    await get(`/api/reference-entries/${wage}/versions/9`, 404);
  });

  it('refuses what contradicts itself', async () => {
    const entry = { kind: 'parameter', list: 'posting-validity-days', value: 20, unit: 'days', source: 'x' };
    const overlap = await post('/api/reference-entries', { ...entry, from: '2030-01-01' }).expect(409);
    expect(overlap.body).toMatchObject({ code: 'entry-overlaps' });
    await post('/api/reference-entries', { ...entry, region: '999999' }).expect(422);
    const fields = async (body: object) =>
      (await post('/api/reference-entries', { ...entry, ...body }).expect(422)).body['errors'];
    const empty = { region: '620102', from: '2026-01-01', to: '2026-01-01' };
    expect(await fields(empty)).toMatchObject([{ field: 'to', code: 'interval-empty' }]);
    expect(await fields({ region: '620102', value: null })).toMatchObject([{ field: 'value' }]);
    expect(await fields({ region: '620102', code: 'x' })).toMatchObject([{ field: 'code' }]);
    expect(await fields({ kind: 'code', code: 'x' })).toMatchObject([{ field: 'names' }]);
    expect(await fields({ kind: 'law' })).toMatchObject([{ field: 'kind' }]);
    expect(await fields({ follows: wage, from: '2030-01-01' })).toMatchObject([{ field: 'follows' }]);
    const followed = 'parameter.posting-validity-days.000000.always';
    expect(await fields({ follows: followed })).toMatchObject([{ field: 'from', code: 'not-after-followed' }]);
    await post('/api/reference-entries/no-such-entry/corrections', { value: 1, source: 'x' }).expect(404);
  });

  it('withdraws an entry and frees its days', async () => {
    const body = { kind: 'parameter', list: 'trial-days', value: 5, unit: 'days', source: 'x' };
    const { body: stated } = await post('/api/reference-entries', body).expect(201);
    await get(`/api/parameters?name=trial-days&after=${stated['position']}`);
    const withdrawal = await post(`/api/reference-entries/${stated['id']}/withdrawal`, { source: 'a mistake' }).expect(
      200,
    );
    await get(`/api/parameters?name=trial-days&after=${withdrawal.body['position']}`, 404);
    await post('/api/reference-entries', { ...body, from: '2026-01-01' }).expect(201);
  });

  it('is changed by administrators only', async () => {
    const manager: Actor = { kind: 'staff', id: 'm', role: 'centre-manager', office: '620102' };
    const body = {
      kind: 'parameter',
      list: 'posting-validity-days',
      region: '620102',
      value: 1,
      unit: 'days',
      source: 'x',
    };
    await running.as(manager).post('/api/reference-entries', body).expect(403);
    await running.as(manager).post(`/api/reference-entries/${wage}/withdrawal`, { source: 'x' }).expect(403);
  });

  it('imports entries from a file, names those whose parent is missing, and changes nothing the second time', async () => {
    const mapping = {
      kind: 'reference-entries',
      source: 'a-classification',
      format: { type: 'csv' },
      identifier: { scheme: 'a-classification', column: 'code' },
      constants: { kind: 'occupation', list: 'a-classification' },
      fields: {
        code: { column: 'code' },
        parent: { column: 'parent' },
        'names.zh': { column: 'name' },
        'value.aliases': { column: 'alias', split: ';' },
      },
    };
    const headers = { 'import-mapping': Buffer.from(JSON.stringify(mapping)).toString('base64') };
    const send = async (file: string) => {
      const { body } = await running
        .as(administrator)
        .postFile('/api/imports/reference-entries', file, headers)
        .expect(200);
      return (body as unknown as string)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, never>);
    };
    const file = 'code,parent,name,alias\n1,,甲,\n11,1,乙,帮厨;大厨\n22,2,丙,\n3 3,,丁,\n';
    const first = await send(file);
    expect(first.at(-1)).toMatchObject({
      totals: { rows: 4, created: 3, refused: 1 },
      remarks: [{ code: 'parent-missing', params: { list: 'a-classification', code: '22', parent: '2' } }],
    });
    expect(first.find(({ line }) => line === 5)).toMatchObject({ outcome: 'refused', reasons: [{ field: 'code' }] });
    const known = await get('/api/reference-entries/occupation.a-classification.11.000000.always');
    expect(known).toMatchObject({ region: '000000', from: '', to: null, source: 'a-classification', parent: '1' });
    expect((await send(file)).at(-1)).toMatchObject({ totals: { rows: 4, unchanged: 3, created: 0, corrected: 0 } });
    expect((await send(file.replace('丙', '戊'))).at(-1)).toMatchObject({ totals: { corrected: 1, unchanged: 2 } });
    expect(
      await items(`/api/occupations?classification=a-classification&q=${encodeURIComponent('大厨')}`),
    ).toHaveLength(1);
  });

  it('takes the positions of divisions from a file, those that lie on earth', async () => {
    const degrees = (column: string) => ({ column, number: { decimal: '.' } });
    const mapping = {
      kind: 'reference-entries',
      source: 'a-gazetteer',
      format: { type: 'csv' },
      identifier: { scheme: 'a-gazetteer', column: 'code' },
      constants: { kind: 'division', list: 'division', level: 'village' },
      fields: {
        code: { column: 'code' },
        'names.zh': { column: 'name' },
        'position.latitude': degrees('lat'),
        'position.longitude': degrees('lon'),
      },
    };
    const headers = { 'import-mapping': Buffer.from(JSON.stringify(mapping)).toString('base64') };
    const file =
      'code,name,lat,lon\n620521100201,甲村,34.752,106.141\n620521100202,乙村,95,106\n620521100203,丙村,34.7,\n';
    const { body } = await running
      .as(administrator)
      .postFile('/api/imports/reference-entries', file, headers)
      .expect(200);
    const lines = (body as unknown as string).trim().split('\n');
    const report = lines.map((line) => JSON.parse(line) as Record<string, never>);
    expect(report.at(-1)).toMatchObject({ totals: { rows: 3, created: 1, refused: 2 } });
    expect(report.filter(({ outcome }) => outcome === 'refused')).toMatchObject([
      { line: 3, reasons: [{ field: 'position.latitude' }] },
      { line: 4, reasons: [{ field: 'position.longitude' }] },
    ]);
    expect(await get('/api/divisions/620521100201')).toMatchObject({
      position: { latitude: 34.752, longitude: 106.141 },
    });
  });
});

describe('a later start', () => {
  it('adds nothing while the files stay as they are', async () => {
    const platform = new TestPlatform();
    try {
      const first = await platform.start(referenceData);
      const marker = (list: string) => ({ kind: 'parameter', list, value: 1, unit: 'count', source: 'x' });
      const positionAfter = async (running: typeof first, list: string) => {
        const { body } = await running.as(administrator).post('/api/reference-entries', marker(list)).expect(201);
        return Number(String(body['position']).split(':')[1]);
      };
      const before = await positionAfter(first, 'marker-one');
      const second = await platform.start(referenceData);
      expect(await positionAfter(second, 'marker-two')).toBe(before + 2);
    } finally {
      await platform.stop();
    }
  });

  it('takes over what a release ends and what follows it, and gives way to what was decided', async () => {
    const platform = new TestPlatform();
    const release = mkdtempSync(join(tmpdir(), 'release-'));
    try {
      const running = await platform.start(referenceData);
      const list = 'minimum-wage-monthly-fen';
      const decided = { kind: 'parameter', list, region: '620422', value: 1, unit: 'fen', source: 'a decision' };
      await running.as(administrator).post('/api/reference-entries', decided).expect(201);
      const header = 'parameter,region,value,unit,valid_from,valid_to,source';
      const rows = [
        `${list},620102,230000,fen,2027-01-01,,a notice`,
        `${list},620422,230000,fen,2027-01-01,,a notice`,
        `${list},620102,202000,fen,2023-11-01,2027-01-01,an older notice`,
      ];
      writeFileSync(join(release, 'parameters.csv'), [header, ...rows].join('\n'));
      await running.service.get(BuiltInLoader).load(release);
      await running.settled();
      const wage = async (region: string, on: string) =>
        (await running.as(counsellor).get(`/api/parameters?name=${list}&region=${region}&on=${on}`)).body['value'];
      expect(await wage('620102', '2026-12-31')).toBe(202_000);
      expect(await wage('620102', '2027-01-01')).toBe(230_000);
      expect(await wage('620422', '2027-01-01')).toBe(1);
    } finally {
      rmSync(release, { recursive: true });
      await platform.stop();
    }
  });
});
