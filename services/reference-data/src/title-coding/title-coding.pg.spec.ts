import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { modelText } from '@doorstep/coding';
import { Actor } from '@doorstep/event-sourcing';
import { startTestService } from '@doorstep/testing';
import { referenceData } from '../reference-data.module';
import { TitleAnswerView } from './title-coding.http';

const counsellor: Actor = { kind: 'staff', id: 'c-1', role: 'counsellor', office: '620102' };
const seeker: Actor = {
  kind: 'person',
  id: 's-1',
  role: 'job-seeker',
  personId: '5f1c1a60-8a5e-4f0e-9d5e-0a5a7a3f0009',
};
const english = { 'accept-language': 'en' };

describe('which occupation a title is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-model-'));
  const file = join(folder, 'coder.model.json');
  let running: Awaited<ReturnType<typeof startTestService>>;
  beforeAll(async () => {
    process.env['DOORSTEP_CODER_MODEL'] = file;
    running = await startTestService(referenceData);
  });
  afterAll(async () => {
    delete process.env['DOORSTEP_CODER_MODEL'];
    await running.end();
    rmSync(folder, { recursive: true });
  });

  const suggest = async (body: object, path = ''): Promise<TitleAnswerView> => {
    const answer = await running.as(seeker).post(`/api/occupations/suggestions${path}`, body, english).expect(200);
    return answer.body as unknown as TitleAnswerView;
  };
  const confirm = (body: object, actor = counsellor) => running.as(actor).post('/api/occupations/confirmations', body);

  it.each([
    ['厨师', '5120', 'This is most likely: Cooks'],
    ['急聘厨师，包吃住，月薪6000', '5120', 'This is most likely: Cooks'],
    ['Cook', '5120', 'This is most likely: Cooks'],
  ])('is said of %s with its names in both languages', async (title, occupation, message) => {
    const answer = await suggest({ title });
    expect(answer).toMatchObject({ answer: 'coded', occupation, message, learnedFrom: 0 });
    expect(answer.candidates[0]).toMatchObject({ occupation, names: { zh: '厨师', en: 'Cooks' } });
    expect(answer.candidates.length).toBeLessThanOrEqual(5);
  });

  it('is asked where it is not sure, with candidates where there are any', async () => {
    const unsure = await suggest({ title: '车间技术主管' });
    expect(unsure).toMatchObject({
      answer: 'ask',
      occupation: null,
      message: 'It could be one of these; please choose',
    });
    expect(unsure.candidates.length).toBeGreaterThan(1);
    const confidences = unsure.candidates.map(({ confidence }) => confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
    expect(await suggest({ title: 'жжж' })).toMatchObject({ answer: 'ask', occupation: null, candidates: [] });
  });

  it.each([
    [{}, 'title'],
    [{ title: '' }, 'title'],
    [{ title: 5 }, 'title'],
    [{ title: '厨'.repeat(201) }, 'title'],
    [{ title: '厨师', classification: 'no such' }, 'classification'],
    [{ title: '厨师', on: '2026-02-30' }, 'on'],
    [{ title: '厨师', threshold: 1 }, 'threshold'],
  ])('is not answered for %j', async (body, field) => {
    const { body: problem } = await running.as(seeker).post('/api/occupations/suggestions', body).expect(422);
    expect(problem['errors']).toMatchObject([{ field }]);
  });

  it('is not answered for a classification that nobody has imported', async () => {
    await running.as(seeker).post('/api/occupations/suggestions', { title: '厨师', classification: 'x' }).expect(404);
  });

  it('is learned from what staff confirm, the last word counting, and listed for training', async () => {
    const title = '面点老王（急）';
    expect((await suggest({ title })).answer).toBe('ask');
    const { body } = await confirm({ title, occupation: '7512' }).expect(200);
    expect(await suggest({ title: ' 面点老王(急) ' }, `?after=${String(body['position'])}`)).toMatchObject({
      answer: 'coded',
      occupation: '7512',
      learnedFrom: 1,
    });
    expect((await suggest({ title: '面点老李' })).candidates[0]).toMatchObject({ occupation: '7512' });

    const corrected = await confirm({ title, occupation: '5120' }).expect(200);
    const after = String(corrected.body['position']);
    expect(await suggest({ title }, `?after=${after}`)).toMatchObject({ answer: 'coded', occupation: '5120' });
    const list = await running.as(counsellor).get('/api/occupations/confirmations?classification=isco-08').expect(200);
    expect(list.body).toMatchObject({ items: [{ title, occupation: '5120' }], next: null });
    await running.as(seeker).get('/api/occupations/confirmations').expect(403);
  });

  it('is confirmed by staff and with codes that are known', async () => {
    await confirm({ title: '面点', occupation: '5120' }, seeker).expect(403);
    const unknown = await confirm({ title: '面点', occupation: 'isco-08:51200' }).expect(422);
    expect(unknown.body['errors']).toMatchObject([{ field: 'occupation' }]);
    const long = await confirm({ title: '面'.repeat(201), occupation: '5120' }).expect(422);
    expect(long.body['errors']).toMatchObject([{ field: 'title' }]);
  });

  it('is learned from the model of the installation, as soon as it is there and for as long as it can be read', async () => {
    const before = await suggest({ title: '外卖小哥' });
    expect(before.candidates[0]?.occupation).not.toBe('8321');
    const confirmed = [
      { title: '外卖小哥', code: '8321' },
      { title: '外卖专送', code: 'isco-08:8321' },
      { title: '外卖众包', code: 'csco-2022:4-02-07-08' },
    ];
    writeFileSync(file, modelText({ confirmed, combination: undefined }));
    const learned = await suggest({ title: '外卖专送小哥' });
    expect(learned.learnedFrom).toBe(3);
    expect(learned.candidates[0]).toMatchObject({ occupation: '8321' });
    writeFileSync(file, 'no model');
    expect(await suggest({ title: '外卖专送小哥' })).toMatchObject({ learnedFrom: 1 });
  });
});
