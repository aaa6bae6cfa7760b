import { randomUUID } from 'node:crypto';
import { createServer, request as httpRequest } from 'node:http';
import { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Actor, Command, CommandAccess, Decider, reject, streamOf } from '@doorstep/event-sourcing';
import { ActorTokens, givenApi } from '@doorstep/testing';
import { Commands } from '../command/commands';
import { capability, ServiceDefinition } from '../definition';
import { importRoute } from './import-route';
import { ImportContext, ImportedValues, ImportOutcome, ImportTarget, SourceRecord } from './import-target';
import { refusedBy } from './refusal';

class StateNote extends Command<{ text: string }> {
  readonly type = 'state-note' as const;
}
interface NoteStated {
  readonly type: 'note-stated';
  readonly data: { readonly text: string };
}

const note: Decider<string, StateNote, NoteStated> = {
  category: 'note',
  events: { 'note-stated': 1 },
  initialState: '',
  evolve: (_, event) => event.data.text,
  decide(command, state) {
    if (command.data.text === 'bad') return reject('note-not-allowed');
    return state === command.data.text ? [] : [{ type: 'note-stated', data: command.data }];
  },
};
const access: CommandAccess<StateNote, string> = {
  grants: { 'state-note': [{ roles: ['administrator'], record: 'any' }] },
  scope: () => ({}),
};

@Injectable()
class NoteTarget implements ImportTarget {
  readonly kind = 'notes';
  private readonly known = new Map<string, number>();

  constructor(private readonly commands: Commands) {}

  async importRow(values: ImportedValues, record: SourceRecord, context: ImportContext): Promise<ImportOutcome> {
    try {
      const command = new StateNote({ text: String(values['text']) });
      const { version } = await this.commands.send(context, { streamId: streamOf(note, record.id), command });
      const before = this.known.get(record.id) ?? 0;
      this.known.set(record.id, version);
      return before === version ? 'unchanged' : before === 0 ? 'created' : 'corrected';
    } catch (failure) {
      return refusedBy(failure);
    }
  }
}

const notes: ServiceDefinition = {
  name: 'notes',
  resources: ['imports/notes'],
  capabilities: [capability({ decider: note, commands: [StateNote], access })],
  readModels: [],
  migrations: [],
  messages: { en: { 'rejection.note-not-allowed': 'Not such a note' }, zh: { 'rejection.note-not-allowed': '不允许' } },
  module: importRoute('notes', NoteTarget, StateNote),
};

const mapping = {
  kind: 'notes',
  source: 'a-notebook',
  format: { type: 'csv' },
  identifier: { scheme: 'a-notebook', column: 'id' },
  fields: { text: { column: 'text', required: true } },
};
const inHeader = (value: object) => ({ 'import-mapping': Buffer.from(JSON.stringify(value)).toString('base64') });
const administrator: Actor = { kind: 'staff', id: 'admin-1', role: 'administrator' };
const counsellor: Actor = { kind: 'staff', id: 'c-1', role: 'counsellor', office: '620102' };

describe('importing over HTTP', () => {
  const api = givenApi(notes);
  const send = async (file: string | Buffer, headers: Record<string, string> = inHeader(mapping)) => {
    const answer = await api.as(administrator).postFile('/api/imports/notes', file, headers).expect(200);
    const text = typeof answer.body === 'string' ? (answer.body as string) : JSON.stringify(answer.body);
    return {
      answer,
      lines: text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    };
  };

  it('answers with a line for every row and the totals', async () => {
    const { answer, lines } = await send('id,text\n1,one\n2,bad\n3,\n');
    expect(answer.headers['content-type']).toContain('application/x-ndjson');
    expect(lines.slice(0, 3).sort((a, b) => Number(a['line']) - Number(b['line']))).toEqual([
      { line: 2, outcome: 'created' },
      { line: 3, outcome: 'refused', reasons: [{ code: 'note-not-allowed', params: {}, message: 'Not such a note' }] },
      { line: 4, outcome: 'refused', reasons: [{ code: 'required', field: 'text', message: 'text must be given' }] },
    ]);
    expect(lines[3]).toMatchObject({ totals: { rows: 3, created: 1, refused: 2, unchanged: 0 } });
  });

  it('writes who imported from where into every event, and nothing for a file sent again', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => `n${index},text ${index}`).join('\n');
    const file = gzipSync(`id,text\n${rows}`);
    const before = (await api.events()).length;
    expect((await send(file)).lines.at(-1)).toMatchObject({ totals: { created: 500 } });
    expect((await send(file)).lines.at(-1)).toMatchObject({ totals: { created: 0, unchanged: 500 } });
    const events = (await api.events()).slice(before);
    expect(events).toHaveLength(500);
    expect(events[0]?.meta).toMatchObject({ actor: { id: 'admin-1' }, source: 'import:a-notebook' });
  });

  it('takes an idempotency key without choking on the file', async () => {
    const key = { 'idempotency-key': randomUUID() };
    expect((await send('id,text\nk,one\n', { ...inHeader(mapping), ...key })).lines.at(-1)).toMatchObject({
      totals: { created: 1 },
    });
  });

  it.each(["=cmd|' /C calc'!A0", '+1+1', '-2+3', '@SUM(A1)', '\t=1+1', '=HYPERLINK("http://x.example")'])(
    'keeps what a spreadsheet would run as the text it is, and tells no value in the report: %s',
    async (formula) => {
      const before = (await api.events()).length;
      const quoted = `"${formula.replaceAll('"', '""')}"`;
      const { answer, lines } = await send(`id,text\nf${before},${quoted}\ng${before},bad\n`);
      expect(lines.at(-1)).toMatchObject({ totals: { created: 1, refused: 1 } });
      expect(String(answer.body)).not.toContain(formula.trim());
      expect((await api.events()).at(-1)?.data).toEqual({ text: formula.trim() });
    },
  );

  it('answers a file it stops reading early, however much of it is still to come', async () => {
    const file = Buffer.from(`other,columns\n${'1,2\n'.repeat(2_000_000)}`);
    expect((await send(file)).lines).toEqual([
      expect.objectContaining({ totals: expect.objectContaining({ rows: 0 }) }),
    ]);
  });

  it('says what is wrong with a mapping', async () => {
    const post = (path: string, headers: Record<string, string> = {}) =>
      api.as(administrator).postFile(path, 'id,text\n1,x', headers).expect(422);
    const errors = async (path: string, headers?: Record<string, string>) => {
      const { body } = await post(path, headers);
      return (body['errors'] as unknown as { field: string; code: string }[]).map(
        ({ field, code }) => `${field} ${code}`,
      );
    };
    expect(await errors('/api/imports/notes')).toEqual(['mapping mapping-needed']);
    expect(await errors('/api/imports/notes?mapping=unknown-one')).toEqual(['mapping mapping-unknown']);
    expect(await errors('/api/imports/notes', inHeader({ ...mapping, kind: 'people' }))).toEqual([
      'mapping mapping-of-other-kind',
    ]);
    expect(await errors('/api/imports/notes', { 'import-mapping': 'AAAA' })).toEqual([
      'mapping.mapping mapping-faulty',
    ]);
    expect(await errors('/api/imports/notes', inHeader({ ...mapping, fields: { text: {} } }))).toEqual([
      'mapping.fields.text mapping-faulty',
    ]);
  });

  it('reports why a file cannot be read', async () => {
    expect((await send('other,columns\n1,2\n')).lines).toEqual([
      expect.objectContaining({
        stopped: { code: 'column-missing', params: { column: 'id' }, message: 'The file has no column id' },
      }),
    ]);
  });

  it('is for those who may send its commands, and takes files only', async () => {
    await api.as(counsellor).postFile('/api/imports/notes', 'id,text\n1,x', inHeader(mapping)).expect(403);
    await api.as(administrator).post('/api/imports/notes', {}, inHeader(mapping)).expect(415);
    await api.as(administrator).postFile('/api/imports/other', 'x', inHeader(mapping)).expect(404);
  });

  it('survives a caller who goes away in the middle, and keeps what came before', async () => {
    const fastify = api.get<HttpAdapterHost<FastifyAdapter>>(HttpAdapterHost).httpAdapter.getInstance();
    const server = createServer((incoming, response) => fastify.routing(incoming, response));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const before = (await api.events()).length;
    const upload = httpRequest({
      port: (server.address() as AddressInfo).port,
      path: '/api/imports/notes',
      method: 'POST',
      headers: {
        authorization: `Bearer ${ActorTokens.tokenOf(administrator)}`,
        'content-type': 'application/octet-stream',
        ...inHeader(mapping),
      },
    });
    upload.on('error', () => undefined);
    upload.write('id,text\n');
    for (let row = 0; row < 8_000; row += 1) upload.write(`gone${row},text\n`);
    while ((await api.events()).length === before) await new Promise((done) => setTimeout(done, 20));
    upload.destroy();
    await new Promise((done) => server.close(done));
    expect((await send('id,text\nafterwards,one\n')).lines.at(-1)).toMatchObject({ totals: { created: 1 } });
  });
});
