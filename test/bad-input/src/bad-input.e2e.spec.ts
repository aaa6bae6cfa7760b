import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { requestsTo } from './bad-requests';
import { ApiDocument, Operation } from './document';
import { RunningPlatform, startPlatform } from './platform';
import { Answer, Raw, Wire } from './requests';
import { Speaker, tokenOf } from './speakers';
import { heldNow, leftByRefused } from './stored';

jest.setTimeout(120_000);

const seed = 20_260_302;
const requestsEach = 15;
const speakers: readonly Speaker[] = [
  { name: 'counsellor', claims: { role: 'counsellor', office: '620521' } },
  { name: 'administrator', claims: { role: 'administrator', office: '620000' } },
  { name: 'job-seeker', claims: { role: 'job-seeker', person_id: '4f4f3f0e-0000-4000-8000-000000000001' } },
];

describe('bad input', () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-bad-input-'));
  const data = join(folder, 'data');
  const statuses = new Map<string, number>();
  let platform: RunningPlatform;
  let wire: Wire;
  let document: ApiDocument;
  let tokens: readonly (string | undefined)[];

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    platform = await startPlatform(data);
    wire = new Wire(platform.url);
    document = new ApiDocument((await (await fetch(`${platform.url}/api/openapi.json`)).json()) as never);
    tokens = await Promise.all(speakers.map((speaker) => tokenOf(speaker, platform.url, data)));
  });
  afterAll(async () => {
    wire.close();
    await platform.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function sent(raw: Raw, token: string | undefined): Promise<Answer> {
    const id = `bad-input-${String(statuses.size).padStart(6, '0')}`;
    const headers = { authorization: `Bearer ${token}`, ...raw.headers, 'x-correlation-id': id };
    const answer = await wire.send({ ...raw, headers });
    statuses.set(id, answer.status);
    return answer;
  }

  it('gets from every operation a problem that the document knows, and leaves nothing behind', async () => {
    const before = await heldNow(data);
    const failures: string[] = [];
    for (const operation of document.operations) {
      const answered = fc.asyncProperty(
        requestsTo(operation, document),
        fc.constantFrom(...tokens),
        async (raw, token) => {
          const wrong = wrongWith(await sent(raw, token), operation);
          if (wrong !== '') throw new Error(wrong);
        },
      );
      const { failed, counterexample, errorInstance } = await fc.check(answered, { numRuns: requestsEach, seed });
      if (failed) failures.push(`${String(errorInstance)} to ${toldOf(counterexample?.[0])}`);
    }
    expect(failures).toEqual([]);
    expect(statuses.size).toBeGreaterThanOrEqual(requestsEach * document.operations.length);
    expect([...statuses.values()].filter((status) => status === 422).length).toBeGreaterThan(100);
    const person = { name: '王秀英', identityNumber: '11010519491231002X', residence: '620521' };
    const headers = { 'content-type': 'application/json' };
    const registered = { method: 'POST', path: '/api/people', headers, body: Buffer.from(JSON.stringify(person)) };
    expect(await sent(registered, tokens[0])).toMatchObject({ status: 201 });
    expect(await leftByRefused(data, before, statuses)).toEqual([]);
    expect(await leftByRefused(data, before, new Map())).not.toEqual([]);
  });
});

function toldOf(raw: Raw | undefined): string {
  return JSON.stringify({ ...raw, body: raw?.body?.toString('latin1').slice(0, 500) });
}

/** What is wrong with an answer; empty where nothing is. */
function wrongWith({ status, type, text }: Answer, { statuses }: Operation): string {
  if (status >= 500) return `${status} ${text}`;
  if (status < 400) return '';
  if (!type.startsWith('application/problem+json')) return `${status} as ${type}: ${text}`;
  const problem = JSON.parse(text) as { status?: unknown; code?: unknown; title?: unknown; errors?: unknown };
  if (problem.status !== status || typeof problem.code !== 'string' || typeof problem.title !== 'string')
    return `${status} says ${text}`;
  if (problem.code === 'invalid-fields' && !Array.isArray(problem.errors)) return `${status} names no field: ${text}`;
  const known = statuses.some((one) => one === String(status));
  return known || status === 404 ? '' : `${status} is not in the document: ${text}`;
}
