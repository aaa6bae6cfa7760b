import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { Served } from './served';

/** What a generator of load is told. */
export interface Load extends Served {
  readonly body: object;
  /** Each request carries an Idempotency-Key of its own. */
  readonly keyed: boolean;
  readonly connections: number;
  readonly warmUpSeconds: number;
  readonly seconds: number;
}

/** How many requests were answered 2xx a second, and how long each took in milliseconds. */
export interface Loaded {
  readonly rate: number;
  readonly times: readonly number[];
}

const endOfHead = Buffer.from('\r\n\r\n');

/** Sends requests from `connections` kept-alive sockets, each the next as soon as it has its answer. Throws on an answer that is no 2xx. */
async function generate({ warmUpSeconds, seconds, connections, ...load }: Load): Promise<Loaded> {
  const started = performance.now();
  const from = started + warmUpSeconds * 1_000;
  const until = from + seconds * 1_000;
  const times: number[] = [];
  await Promise.all(Array.from({ length: connections }, () => caller(load, from, until, times)));
  return { rate: times.length / seconds, times };
}

type Request = Pick<Load, 'port' | 'path' | 'headers' | 'body' | 'keyed'>;

function caller(load: Request, from: number, until: number, times: number[]): Promise<void> {
  const [head, body] = requestOf(load);
  const socket = connect({ port: load.port, host: '127.0.0.1', noDelay: true });
  return new Promise((resolve, reject) => {
    let sent = 0;
    let got: Buffer = Buffer.alloc(0);
    const send = () => {
      sent = performance.now();
      if (sent >= until) return socket.end(resolve);
      const key = load.keyed ? `idempotency-key: ${randomUUID()}\r\n` : '';
      socket.write(`${head}${key}\r\n${body}`);
    };
    socket.on('connect', send);
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      got = got.length === 0 ? chunk : Buffer.concat([got, chunk]);
      const headEnd = got.indexOf(endOfHead);
      if (headEnd < 0) return;
      const answer = got.toString('latin1', 0, headEnd);
      const length = /content-length: (\d+)/i.exec(answer)?.[1];
      if (!answer.startsWith('HTTP/1.1 2') || length === undefined) {
        socket.destroy();
        return reject(new Error(got.toString()));
      }
      if (got.length < headEnd + endOfHead.length + Number(length)) return;
      got = Buffer.alloc(0);
      const now = performance.now();
      if (sent >= from && now < until) times.push(now - sent);
      send();
    });
  });
}

function requestOf({ path, headers, body }: Request): readonly [head: string, body: string] {
  const json = JSON.stringify(body);
  const lines = Object.entries({
    host: '127.0.0.1',
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(json)),
    ...headers,
  });
  return [`POST ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}`, json];
}

process.on('message', (load: Load) => {
  generate(load).then(
    (loaded) => process.send?.(loaded, () => process.disconnect()),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
