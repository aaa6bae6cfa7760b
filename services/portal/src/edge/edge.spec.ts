import { createServer, RequestListener, Server } from 'node:http';
import { AddressInfo, connect, createServer as createTcpServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { answerUnreadable, BalancedTarget, Edge, ProcessTarget, Target } from './edge';

const servers: Server[] = [];
const targets: { close(): void }[] = [];

async function listen(listener: RequestListener, port = 0): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function close(server: Server | undefined): Promise<void> {
  server?.closeAllConnections();
  await new Promise((done) => server?.close(done));
}

function processAt(url: string): ProcessTarget {
  const target = new ProcessTarget(url);
  targets.push(target);
  return target;
}

const named = (name: string): Target => ({
  handle: (request, response) => void response.end(`${name} ${request.url}`),
});
const get = async (url: string): Promise<string> => (await fetch(url)).text();

afterEach(async () => {
  targets.splice(0).forEach((target) => target.close());
  await Promise.all(servers.splice(0).map(close));
});

it('routes by the longest mounted path, and the rest to what is mounted on /', async () => {
  const edge = new Edge();
  edge.mount('/', named('portal'));
  edge.mount('/identity', named('identity'));
  edge.mount('/api/people', named('job-seekers'));
  edge.mount('/api/imports/people', named('imports of people'));
  edge.mount('/services/matching', named('matching'), { strip: true });
  const url = await listen(edge.listener);

  await expect(get(`${url}/api/people/1?q=2`)).resolves.toBe('job-seekers /api/people/1?q=2');
  await expect(get(`${url}/api/people?limit=1`)).resolves.toBe('job-seekers /api/people?limit=1');
  await expect(get(`${url}/api/imports/people?mapping=a`)).resolves.toBe(
    'imports of people /api/imports/people?mapping=a',
  );
  await expect(get(`${url}/api/imports/courses`)).resolves.toBe('portal /api/imports/courses');
  await expect(get(`${url}/api/imports?path=/people`)).resolves.toBe('portal /api/imports?path=/people');
  await expect(get(`${url}/api/peoples`)).resolves.toBe('portal /api/peoples');
  await expect(get(`${url}/identity/jwks`)).resolves.toBe('identity /identity/jwks');
  await expect(get(`${url}/services/matching/health/live`)).resolves.toBe('matching /health/live');
  await expect(get(`${url}/services/matching?a=1`)).resolves.toBe('matching /?a=1');
  await expect(get(url)).resolves.toBe('portal /');
});

it('gives the answer and the target one correlation id, the caller’s where it is harmless', async () => {
  const edge = new Edge();
  edge.mount('/', { handle: (request, response) => void response.end(request.headers['x-correlation-id']) });
  const url = await listen(edge.listener);

  const ask = async (given?: string) => {
    const answer = await fetch(url, given === undefined ? {} : { headers: { 'x-correlation-id': given } });
    return [answer.headers.get('x-correlation-id'), await answer.text()];
  };
  await expect(ask('my-request-1')).resolves.toEqual(['my-request-1', 'my-request-1']);
  for (const bad of [undefined, 'short', 'with space in it', 'x'.repeat(65)]) {
    const [answered, seen] = await ask(bad);
    expect(answered).toBe(seen);
    expect(seen).toMatch(/^[0-9a-f-]{36}$/);
  }
});

it('says in the reader’s language that a service is starting', async () => {
  const url = await listen(new Edge().listener);
  const answer = await fetch(`${url}/api/people`, {
    headers: { 'accept-language': 'en', 'x-correlation-id': 'abcdefgh' },
  });
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('1');
  expect(answer.headers.get('content-type')).toMatch('application/problem+json');
  await expect(answer.json()).resolves.toEqual({
    type: 'urn:doorstep:problem:starting',
    title: 'The service is starting; try again in a moment',
    status: 503,
    code: 'starting',
    correlationId: 'abcdefgh',
  });
});

it('says so to a browser in a page that asks again by itself', async () => {
  const url = await listen(new Edge().listener);
  const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'accept-language': 'zh-CN' };
  const answer = await fetch(url, { headers });
  expect(answer.status).toBe(503);
  expect(answer.headers.get('content-type')).toMatch('text/html');
  const page = await answer.text();
  expect(page).toMatch('<html lang="zh-CN">');
  expect(page).toMatch('http-equiv="refresh"');
  expect(page).toMatch(/[\u4e00-\u9fff]/);
});

it.each([
  ['GET /\u00e9 HTTP/1.1\r\nhost: x\r\n\r\n', 400, 'malformed'],
  [`GET / HTTP/1.1\r\nhost: x\r\nx-long: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'too-large'],
  ['nonsense\r\n\r\n', 400, 'malformed'],
])('answers by a problem what is no request: %.20s', async (bytes, status, code) => {
  const url = await listen(new Edge().listener);
  answerUnreadable(servers.at(-1) as Server);
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.end(bytes, 'latin1');
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(head).toContain('content-type: application/problem+json');
  expect(JSON.parse(body)).toMatchObject({
    status,
    code,
    title: expect.stringMatching(/[\u4e00-\u9fff].* \/ The request/),
  });
});

describe('to a service in a process of its own', () => {
  it('hands on method, path, headers and body, and hands back status, headers and body', async () => {
    const service = await listen(async (request, response) => {
      const body = await text(request);
      response.writeHead(201, { etag: '"1"', 'x-hop': 'x', connection: 'keep-alive, x-hop' });
      response.end(JSON.stringify([request.method, request.url, request.headers['if-match'], body]));
    });
    const edge = new Edge();
    edge.mount('/api/people', processAt(service));
    const url = await listen(edge.listener);

    const answer = await fetch(`${url}/api/people?x=1`, { method: 'POST', headers: { 'if-match': '"0"' }, body: '人' });
    expect(answer.status).toBe(201);
    expect([answer.headers.get('etag'), answer.headers.get('x-hop')]).toEqual(['"1"', null]);
    await expect(answer.json()).resolves.toEqual(['POST', '/api/people?x=1', '"0"', '人']);
  });

  it('keeps connections', async () => {
    const sockets = new Set<unknown>();
    const service = await listen((request, response) => void (sockets.add(request.socket), response.end()));
    const edge = new Edge();
    edge.mount('/', processAt(service));
    const url = await listen(edge.listener);
    for (let n = 0; n < 5; n += 1) await get(url);
    expect(sockets.size).toBe(1);
  });

  it('answers 503 while it is down and the service again when it is back', async () => {
    const service = await listen((_, response) => void response.end('up'));
    const edge = new Edge();
    edge.mount('/', processAt(service));
    const url = await listen(edge.listener);
    await expect(get(url)).resolves.toBe('up');

    await close(servers.shift());
    expect((await fetch(url)).status).toBe(503);
    expect((await fetch(url, { method: 'POST', body: 'x' })).status).toBe(503);

    await listen((_, response) => void response.end('up again'), Number(new URL(service).port));
    await expect(get(url)).resolves.toBe('up again');
  });

  it('answers 503 when it dies before it answers, and breaks off when it dies amid an answer', async () => {
    const half = 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf';
    const dying = createTcpServer((socket) =>
      socket.once('data', (data) => (String(data).includes('/half') ? socket.end(half) : socket.destroy())),
    );
    await new Promise<void>((done) => dying.listen(0, '127.0.0.1', done));
    const edge = new Edge();
    edge.mount('/', processAt(`http://127.0.0.1:${(dying.address() as AddressInfo).port}`));
    const url = await listen(edge.listener);

    expect((await fetch(url)).status).toBe(503);
    await expect(get(`${url}/half`)).rejects.toThrow();
    await new Promise((done) => dying.close(done));
  });
});

describe('to a service in several processes', () => {
  interface State {
    ready: boolean;
    silent: boolean;
    /** It cannot tell whether it is ready. */
    unsure?: boolean;
    answersAfterMs?: number;
  }

  /** A process that answers with its name and what it was sent, while `state` lets it. */
  async function processNamed(name: string, state: State = { ready: true, silent: false }): Promise<string> {
    return listen(async (request, response) => {
      const isReadiness = request.url === '/health/ready';
      if (state.silent || (isReadiness && state.unsure === true)) return;
      response.statusCode = isReadiness && !state.ready ? 503 : 200;
      const sent = await text(request);
      if (request.method === 'POST') await new Promise((done) => setTimeout(done, state.answersAfterMs ?? 0));
      response.end(`${name} ${sent}`);
    });
  }

  async function edgeTo(...urls: readonly string[]): Promise<string> {
    const target = new BalancedTarget(urls, '/health');
    targets.push(target);
    const edge = new Edge();
    edge.mount('/', target);
    return listen(edge.listener);
  }

  const post = (url: string) => fetch(url, { method: 'POST', body: 'x'.repeat(100_000) });
  const tenAnswers = async (url: string) =>
    new Set(await Promise.all(Array.from({ length: 10 }, async () => (await get(url)).trim())));

  it('asks them in turn', async () => {
    const url = await edgeTo(await processNamed('one'), await processNamed('two'));
    await expect(tenAnswers(url)).resolves.toEqual(new Set(['one', 'two']));
  });

  it('sends what one does not take to the next, bodies too', async () => {
    const gone = await processNamed('gone');
    await close(servers.pop());
    const url = await edgeTo(gone, await processNamed('one'));
    for (let n = 0; n < 4; n += 1) expect(await (await post(url)).text()).toBe(`one ${'x'.repeat(100_000)}`);
  });

  it('says that the service is starting when none takes it', async () => {
    const gone = await processNamed('gone');
    await close(servers.pop());
    expect((await post(await edgeTo(gone, gone))).status).toBe(503);
  });

  it('leaves out one that is not ready, unless none is', async () => {
    const [one, two] = [
      { ready: true, silent: false },
      { ready: false, silent: false },
    ];
    const url = await edgeTo(await processNamed('one', one), await processNamed('two', two));
    await new Promise((done) => setTimeout(done, 200));
    await expect(tenAnswers(url)).resolves.toEqual(new Set(['one']));
    one.ready = false;
    await new Promise((done) => setTimeout(done, 1_500));
    await expect(tenAnswers(url)).resolves.toEqual(new Set(['one', 'two']));
  });

  it('takes reads away from one that has gone silent, and answers 503 to what it may have done already', async () => {
    const state = { ready: true, silent: false };
    const url = await edgeTo(await processNamed('silent', state));
    await expect(get(url)).resolves.toContain('silent');
    const both = await edgeTo(await processNamed('silent', state), await processNamed('one'));
    await tenAnswers(both);
    state.silent = true;
    const reads = Promise.all([get(both), get(both)]);
    const statuses = (await Promise.all([post(both), post(both)])).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 503]);
    expect(new Set((await reads).map((answer) => answer.trim()))).toEqual(new Set(['one']));
    await expect(tenAnswers(both)).resolves.toEqual(new Set(['one']));
  });

  it('gives up again and again on one that stays silent, however many wait', async () => {
    const url = await edgeTo(await processNamed('silent', { ready: true, silent: true }));
    const statuses = await Promise.all(Array.from({ length: 300 }, async () => (await post(url)).status));
    expect(new Set(statuses)).toEqual(new Set([503]));
    expect((await post(url)).status).toBe(503);
  });

  it('leaves one its requests that answers but cannot tell whether it is ready', async () => {
    const url = await edgeTo(
      await processNamed('slow', { ready: true, silent: false, unsure: true, answersAfterMs: 7_000 }),
    );
    expect((await post(url)).status).toBe(200);
  });
});
