import { Actor } from '@doorstep/event-sourcing';
import { startTestService } from '@doorstep/testing';
import { referenceData } from '../reference-data.module';

const administrator: Actor = { kind: 'staff', id: 'admin-1', role: 'administrator', office: '000000' };
const employer: Actor = {
  kind: 'employer',
  id: 'e-1',
  role: 'employer',
  employerId: '5f1c1a60-8a5e-4f0e-9d5e-0a5a7a3f0001',
};

describe('what a text mentions of a code list', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  beforeAll(async () => {
    running = await startTestService(referenceData);
    const skills = [
      ['forklift', '叉车操作', 'Forklift driving', ['叉车', 'forklift']],
      ['welder', '焊接', 'Welding', ['电焊']],
    ] as const;
    for (const [code, zh, en, aliases] of skills) {
      const entry = {
        kind: 'code',
        list: 'a-list',
        code,
        names: { zh, en },
        value: { aliases },
        source: 'a catalogue',
      };
      await running.as(administrator).post('/api/reference-entries', entry).expect(201);
    }
    await running.settled();
  });
  afterAll(() => running.end());

  const read = (body: object, list = 'a-list') => running.as(employer).post(`/api/code-lists/${list}/mentions`, body);

  it('is said with the words that gave it, and whether it is not needed', async () => {
    const text = '会叉车操作，懂電焊；无需叉车经验。';
    const { body } = await read({ text }).expect(200);
    expect(body['items']).toEqual([
      {
        code: 'forklift',
        names: { zh: '叉车操作', en: 'Forklift driving' },
        kind: 'wanted',
        start: 1,
        end: 5,
        words: '叉车操作',
      },
      { code: 'welder', names: { zh: '焊接', en: 'Welding' }, kind: 'wanted', start: 7, end: 9, words: '電焊' },
      {
        code: 'forklift',
        names: { zh: '叉车操作', en: 'Forklift driving' },
        kind: 'not-needed',
        start: 12,
        end: 14,
        words: '叉车',
      },
    ]);
    expect((await read({ text: 'Java' }).expect(200)).body).toEqual({ items: [] });
  });

  it('is read with the skills that every installation has', async () => {
    const { body } = await read(
      { text: 'Forklift licence and hand-pulled noodles; no experience in welding needed' },
      'skill',
    );
    expect(body['items']).toMatchObject([
      { code: 'forklift-driving', kind: 'wanted', words: 'Forklift' },
      { code: 'noodle-making', kind: 'wanted' },
      { code: 'welding', kind: 'not-needed' },
    ]);
  });

  it('is not said of texts that are none, that are too long, or of lists that nobody has stated', async () => {
    for (const body of [{}, { text: '' }, { text: ['叉车'] }, { text: '叉'.repeat(5001) }]) {
      const { body: problem } = await read(body).expect(422);
      expect(problem['errors']).toMatchObject([{ field: 'text' }]);
    }
    await read({ text: '叉车' }, 'no-such-list').expect(404);
    await read({ text: '叉车', on: '1900-01-01' }).expect(200);
  });
});
