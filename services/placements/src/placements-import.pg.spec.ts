import { randomUUID } from 'node:crypto';
import { Actor } from '@doorstep/event-sourcing';
import { startTestService } from '@doorstep/testing';
import { placements } from './placements.module';

const [personId, employerId] = [randomUUID(), randomUUID()];
const counsellor: Actor = { kind: 'staff', id: 'c1', role: 'counsellor', office: '620102' };
const elsewhere: Actor = { kind: 'staff', id: 'c2', role: 'counsellor', office: '620103' };
const seeker: Actor = { kind: 'person', id: 's1', role: 'job-seeker', personId };
const mapping = {
  kind: 'placements',
  source: 'insurance-register',
  format: { type: 'csv' },
  identifier: { scheme: 'insurance-register', column: '编号' },
  fields: {
    personId: { column: '人员', required: true },
    kind: { column: '类别', codes: { 单位就业: 'market', 公益性岗位: 'subsidised' }, required: true },
    employerId: { column: '单位' },
    startedOn: { column: '参保日期', required: true },
    endedOn: { column: '停保日期' },
    endReason: { column: '停保原因', codes: { 辞职: 'resigned' } },
  },
};
const headers = { 'import-mapping': Buffer.from(JSON.stringify(mapping)).toString('base64') };
const fileOf = (...rows: readonly string[]): string =>
  ['编号,人员,类别,单位,参保日期,停保日期,停保原因', ...rows].join('\n');

describe('importing placements', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  const rowOf = (id: string, start: string, end = ',', kind = '单位就业', who = personId) =>
    `${id},${who},${kind},${employerId},${start},${end}`;
  const sent = async (file: string, actor = counsellor) => {
    const { body } = await running.as(actor).postFile('/api/imports/placements', file, headers).expect(200);
    await running.settled();
    const lines = (typeof body === 'string' ? (body as string) : JSON.stringify(body)).trim().split('\n');
    return JSON.parse(lines.at(-1) ?? '') as { totals: Record<string, number>; reasons: Record<string, number> };
  };
  const listed = async (startedOn: string) => {
    const { body } = await running.as(counsellor).get(`/api/placements?personId=${personId}&limit=200`).expect(200);
    return (body['items'] as unknown as { placementId: string; startedOn: string }[]).filter(
      (item) => item.startedOn === startedOn,
    );
  };

  beforeAll(async () => {
    running = await startTestService(placements);
    const data = {
      personId,
      office: '620102',
      residence: '620102001',
      sex: 'female' as const,
      birthMonth: '1990-05',
      channel: 'self' as const,
      registeredOn: '2025-01-05',
    };
    await running.receive({ type: 'job-seekers.person-registered.v1', data });
  }, 60_000);
  afterAll(() => running.end());

  it('reports each row like everybody else, and changes nothing the second time', async () => {
    const file = fileOf(rowOf('1', '2025-02-01'), rowOf('2', '2025-03-01', '2025-06-01,辞职'));
    expect(await sent(file)).toMatchObject({ totals: { rows: 2, created: 2 } });
    const [first] = await listed('2025-02-01');
    expect(first).toMatchObject({ reportedBy: 'import', kind: 'market', office: '620102', endedOn: null, version: 1 });
    expect(await listed('2025-03-01')).toMatchObject([{ endedOn: '2025-06-01', endReason: 'resigned' }]);
    expect(await sent(file)).toMatchObject({ totals: { rows: 2, created: 0, unchanged: 2 } });
    expect(await listed('2025-02-01')).toEqual([first]);
  });

  it('ends a known placement, and takes a row from before the end for what it was', async () => {
    await sent(fileOf(rowOf('11', '2025-02-11')));
    expect(await sent(fileOf(rowOf('11', '2025-02-11', '2025-07-01,')))).toMatchObject({
      reasons: { 'endReason: end-incomplete': 1 },
    });
    expect(await sent(fileOf(rowOf('11', '2025-02-11', '2025-07-01,辞职')))).toMatchObject({
      totals: { corrected: 1 },
    });
    expect(await listed('2025-02-11')).toMatchObject([{ endedOn: '2025-07-01', endReason: 'resigned' }]);
    expect(await sent(fileOf(rowOf('11', '2025-02-11')))).toMatchObject({ totals: { unchanged: 1 } });
  });

  it('never changes what else is known, and brings back nothing that was withdrawn', async () => {
    await sent(fileOf(rowOf('21', '2025-02-21')));
    expect(await sent(fileOf(rowOf('21', '2025-02-22', ',', '公益性岗位')))).toMatchObject({
      totals: { refused: 1 },
      reasons: { 'kind: known-otherwise': 1, 'startedOn: known-otherwise': 1 },
    });
    const [known] = await listed('2025-02-21');
    await running.as(counsellor).post(`/api/placements/${known?.placementId}/void`).expect(200);
    expect(await sent(fileOf(rowOf('21', '2025-02-21')))).toMatchObject({ reasons: { 'placement-voided': 1 } });
  });

  it('holds nobody in two subsidised posts', async () => {
    const posts = fileOf(rowOf('31', '2025-02-03', ',', '公益性岗位'), rowOf('32', '2025-02-04', ',', '公益性岗位'));
    expect(await sent(posts)).toMatchObject({
      totals: { created: 1, refused: 1 },
      reasons: { 'subsidised-post-overlaps': 1 },
    });
  });

  it('is for whoever may report the start', async () => {
    const file = fileOf(rowOf('41', '2025-02-05'));
    expect(await sent(file, elsewhere)).toMatchObject({ reasons: { forbidden: 1 } });
    await sent(file);
    expect(await sent(file, elsewhere)).toMatchObject({ reasons: { 'source-record-taken': 1 } });
    await running.as(seeker).postFile('/api/imports/placements', file, headers).expect(403);
    expect(await sent(fileOf(rowOf('42', '2025-02-05', ',', '单位就业', randomUUID())))).toMatchObject({
      reasons: { 'personId: person-unknown': 1 },
    });
  });
});
