import { Actor } from '@doorstep/event-sourcing';
import { Problem } from '../http/problem';
import { ReportEnd, ReportRow } from './import-report';
import { ImportContext, ImportedValues, ImportOutcome, ImportTarget, SourceRecord } from './import-target';
import { parseMapping } from './parse-mapping';
import { refusedBy } from './refusal';
import { runImport } from './run-import';

const mapping = parseMapping({
  kind: 'vacancies',
  source: 'an-exchange',
  format: { type: 'csv' },
  identifier: { scheme: 'an-exchange', column: 'id' },
  skipWhen: [{ column: 'state', in: ['gone'] }],
  fields: {
    title: { column: 'title', required: true },
    openings: { column: 'openings', number: { min: 1, max: 500 }, unusable: 'unknown' },
  },
});

const actor: Actor = { kind: 'staff', id: 'admin-1', role: 'administrator' };
const context: ImportContext = { actor, source: 'import', correlationId: 'import-1', origin: mapping.source };

class Records implements ImportTarget {
  readonly kind = 'vacancies';
  readonly held = new Map<string, string>();
  underWay = 0;
  mostUnderWay = 0;

  async importRow(values: ImportedValues, record: SourceRecord): Promise<ImportOutcome> {
    this.underWay += 1;
    this.mostUnderWay = Math.max(this.mostUnderWay, this.underWay);
    await new Promise(setImmediate);
    this.underWay -= 1;
    if (values['title'] === 'forbidden') return refusedBy(new Problem(409, 'title-not-allowed'));
    if (values['title'] === 'down') return refusedBy(new Problem(503, 'unavailable'));
    const before = this.held.get(record.id);
    const now = JSON.stringify(values);
    this.held.set(record.id, now);
    if (before === undefined) return 'created';
    return before === now ? 'unchanged' : 'corrected';
  }
}

async function* fileOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`id,title,openings,state\n${text}`);
}

async function run(target: ImportTarget, text: string): Promise<{ rows: ReportRow[]; end: ReportEnd }> {
  const rows: ReportRow[] = [];
  const end = await runImport(mapping, fileOf(text), target, context, (row) => void rows.push(row));
  return { rows: rows.sort((a, b) => a.line - b.line), end };
}

describe('an import', () => {
  it('reports what became of every row', async () => {
    const target = new Records();
    target.held.set('3', 'something else');
    const { rows, end } = await run(
      target,
      '1,welder,2,\n2,,2,\n3,cook,ERROR,\n4,x\n5,forbidden,1,\n6,y,1,gone\n1,welder,2,\n',
    );
    expect(rows).toEqual([
      { line: 2, outcome: 'created' },
      { line: 3, outcome: 'refused', reasons: [{ code: 'required', field: 'title' }] },
      { line: 4, outcome: 'corrected', reasons: [{ code: 'not-a-number', field: 'openings' }] },
      { line: 5, outcome: 'refused', reasons: [{ code: 'cell-count', params: { expected: 4, found: 2 } }] },
      { line: 6, outcome: 'refused', reasons: [{ code: 'title-not-allowed', params: {} }] },
      { line: 7, outcome: 'skipped' },
      { line: 8, outcome: 'refused', reasons: [{ code: 'repeated-in-file' }] },
    ]);
    expect(end.totals).toEqual({ rows: 7, created: 1, corrected: 1, unchanged: 0, refused: 4, skipped: 1 });
    expect(end.reasons).toMatchObject({ 'title: required': 1, 'openings: not-a-number': 1, 'repeated-in-file': 1 });
  });

  it('changes nothing the second time', async () => {
    const target = new Records();
    const file = Array.from({ length: 300 }, (_, index) => `${index},job ${index},1,`).join('\n');
    expect((await run(target, file)).end.totals).toMatchObject({ created: 300 });
    expect((await run(target, file)).end.totals).toMatchObject({ unchanged: 300, created: 0, corrected: 0 });
  });

  it('has many rows under way, but never more than it may', async () => {
    const target = new Records();
    await run(target, Array.from({ length: 300 }, (_, index) => `${index},job ${index},1,`).join('\n'));
    expect(target.mostUnderWay).toBeGreaterThan(8);
    expect(target.mostUnderWay).toBeLessThanOrEqual(32);
  });

  it('says what the target has to say of the whole', async () => {
    const target = Object.assign(new Records(), {
      afterImport: async () => [{ code: 'parent-missing', params: { code: '1-06' } }],
    });
    expect((await run(target, '1,welder,2,')).end.remarks).toEqual([
      { code: 'parent-missing', params: { code: '1-06' } },
    ]);
  });

  it('ends with the failure when the target is down, and keeps what it did', async () => {
    const target = new Records();
    const file = Array.from({ length: 200 }, (_, index) => `${index},${index === 100 ? 'down' : 'job'},1,`).join('\n');
    await expect(run(target, file)).rejects.toMatchObject({ status: 503 });
    expect(target.underWay).toBe(0);
    expect(target.held.size).toBeGreaterThanOrEqual(100);
    expect((await run(target, file.replace('down', 'job'))).end.totals).toMatchObject({ rows: 200, refused: 0 });
  });

  it('says why a file cannot be read at all', async () => {
    const end = await runImport(mapping, foreignFile(), new Records(), context, () => undefined);
    expect(end).toMatchObject({ totals: { rows: 0 }, stopped: { code: 'column-missing', params: { column: 'id' } } });
  });
});

async function* foreignFile(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('some,other,file\n1,2,3\n');
}
