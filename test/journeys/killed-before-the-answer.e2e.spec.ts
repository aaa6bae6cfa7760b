import { PostgresLine } from '@doorstep/testing';
import { Answer, Caller } from './caller';
import { Replica } from './replica';
import { counsellor, declaration, townsperson } from './townspeople';
import { WidePlatform } from './wide-platform';

jest.setTimeout(180_000);

const service = 'job-seekers';
const platform = new WidePlatform();
let line: PostgresLine;
let lineUrl: string;
let running: Replica;
let caller: Caller;

const startAgain = async (): Promise<void> => {
  running = await platform.replicaOf(service, lineUrl);
  caller = platform.callerOf(running);
};
const post = (path: string, body: object, key: string, more: Record<string, string> = {}): Promise<Answer> =>
  caller.post(counsellor, path, body, { 'idempotency-key': key, ...more });

/** Sends a request whose append contains `text`; the process dies when that is committed, before it can know. */
async function killedBeforeTheAnswer(text: string, send: () => Promise<Answer>): Promise<void> {
  const lost = line.lost;
  line.loseAnswerTo(text, () => running.kill());
  await expect(send()).rejects.toThrow('fetch failed');
  expect(line.lost).toBe(lost + 1);
  expect(await running.end()).toBe('SIGKILL');
}

beforeAll(async () => {
  await platform.start(service);
  line = new PostgresLine(new URL(platform.databaseOf(service).url));
  lineUrl = await line.open();
  await startAgain();
});
afterAll(async () => {
  await platform.stop();
  line?.close();
});

it('gives a command that was committed the answer it had, and does it once', async () => {
  const store = platform.storeOf(service);
  const stored = () =>
    store.query<{ stream: string; version: number; position: string }>(
      `select stream_id as stream, version, position::text from event_store.events
       where stream_id like 'person-%' order by position`,
    );
  const correlation = { 'x-correlation-id': 'killed-before-the-answer' };
  const register = (number: number) => post('/api/people', townsperson(number), 'lost', correlation);
  await killedBeforeTheAnswer(correlation['x-correlation-id'], () => register(1));
  const committed = await stored();
  expect(committed).toEqual([{ stream: expect.stringMatching(/^person-/), version: 1, position: expect.any(String) }]);

  await startAgain();
  const retry = await register(1);
  expect(retry.status).toBe(201);
  const { id, version, position } = retry.body;
  expect([{ stream: `person-${id}`, version, position: String(position).replace(`${service}:`, '') }]).toEqual(
    committed,
  );
  const other = await register(2);
  expect([other.status, other.body['code']]).toEqual([422, 'idempotency-key-reused']);
  expect(await stored()).toEqual(committed);
});

it('gives a command that was refused its refusal, even when it would be accepted now', async () => {
  const { body: person } = await post('/api/people', townsperson(3), 'person');
  const registrations = `/api/people/${String(person['id'])}/registrations`;
  const open = (key: string) => post(registrations, { declaration }, key);
  expect((await open('first')).status).toBe(201);
  await killedBeforeTheAnswer('already-registered-unemployed', () => open('refused'));

  await startAgain();
  expect((await post(`${registrations}/closings`, { reason: 'withdrew' }, 'closing')).status).toBe(200);
  const retry = await open('refused');
  expect([retry.status, retry.body['code']]).toEqual([409, 'already-registered-unemployed']);
  const other = await post(registrations, { declaration, openedOn: '2026-01-01' }, 'refused');
  expect([other.status, other.body['code']]).toEqual([422, 'idempotency-key-reused']);
  expect((await open('accepted')).status).toBe(201);
});
