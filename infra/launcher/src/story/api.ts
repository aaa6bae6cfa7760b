import { Agent, request as httpRequest } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Who speaks: an account of the simulation's, by its claims. */
export interface Speaker {
  readonly sub: string;
  readonly role: string;
  readonly office?: string;
  readonly person_id?: string;
  readonly employer_id?: string;
}

/** How the simulation gets tokens that speak for people, employers and staff: for its secret, with their claims. */
export interface SimulationClient {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly grantType: string;
}

const patienceMs = 90_000;
/** A token lives for an hour. */
const tokensLastMs = 45 * 60_000;

/** The platform's HTTP API as a tireless caller uses it: keeps connections, and asks again with the same key after an outage. */
export class Api {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });
  private readonly tokens = new Map<string, { readonly token: Promise<string>; readonly freshUntil: number }>();

  constructor(
    private readonly baseUrl: string,
    private readonly simulation: SimulationClient,
    private readonly seed: number,
  ) {}

  get(as: Speaker, path: string, language = 'en'): Promise<Answer> {
    return this.ask(as, 'GET', path, undefined, { 'accept-language': language });
  }

  /** `key` names what is done, once for the whole story: a repetition gets the first answer. */
  post(as: Speaker, key: string, path: string, body: object = {}): Promise<Answer> {
    return this.ask(as, 'POST', path, JSON.stringify(body), { 'idempotency-key': `${this.seed}:${key}` });
  }

  put(as: Speaker, key: string, path: string, body: object): Promise<Answer> {
    return this.ask(as, 'PUT', path, JSON.stringify(body), { 'idempotency-key': `${this.seed}:${key}` });
  }

  /** Sends a file; the last line of the answer is the report's totals. */
  async upload(as: Speaker, path: string, file: string, headers: Record<string, string>): Promise<string> {
    const answer = await this.send('POST', path, file, { ...headers, ...(await this.authorised(as)) });
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}: ${answer.text.slice(0, 300)}`);
    return answer.text;
  }

  /** Reads without a token. */
  async open(path: string): Promise<Answer> {
    return parsed(await this.send('GET', path, undefined, {}));
  }

  close(): void {
    this.agent.destroy();
  }

  private async ask(
    as: Speaker,
    method: string,
    path: string,
    body: string | undefined,
    headers: Record<string, string>,
  ): Promise<Answer> {
    const typed = body === undefined ? headers : { ...headers, 'content-type': 'application/json' };
    const answer = parsed(await this.send(method, path, body, { ...typed, ...(await this.authorised(as)) }));
    if (answer.status >= 500 || answer.status === 401 || answer.status === 403)
      throw new Error(`${method} ${path} as ${as.role} answers ${answer.status} ${String(answer.body['code'])}`);
    return answer;
  }

  private async authorised(as: Speaker): Promise<Record<string, string>> {
    const known = this.tokens.get(as.sub);
    const current =
      known !== undefined && Date.now() < known.freshUntil
        ? known
        : { token: this.tokenOf(as), freshUntil: Date.now() + tokensLastMs };
    this.tokens.set(as.sub, current);
    return { authorization: `Bearer ${await current.token}` };
  }

  private async tokenOf(as: Speaker): Promise<string> {
    const { tokenUrl, clientId, clientSecret, grantType } = this.simulation;
    const body = new URLSearchParams({ grant_type: grantType, ...as }).toString();
    const { pathname } = new URL(tokenUrl);
    const answer = await this.send('POST', pathname, body, {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
    });
    const token = (JSON.parse(answer.text) as { access_token?: string }).access_token;
    if (token === undefined) throw new Error(`no token for ${as.role}: ${answer.status} ${answer.text}`);
    return token;
  }

  /** Asks until there is an answer that is not "try again". */
  private async send(
    method: string,
    path: string,
    body: string | undefined,
    headers: Record<string, string>,
  ): Promise<Sent> {
    const until = Date.now() + patienceMs;
    for (;;) {
      const answer = await this.once(method, path, body, headers).catch(() => undefined);
      const again = answer === undefined || answer.status === 503 || answer.status === 429;
      if (!again) return answer;
      if (Date.now() > until) throw new Error(`${method} ${path} stays without an answer`);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  }

  private once(method: string, path: string, body: string | undefined, headers: Record<string, string>): Promise<Sent> {
    return new Promise((resolve, reject) => {
      const { hostname, port } = new URL(this.baseUrl);
      const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
      const request = httpRequest(
        { agent: this.agent, hostname, port, method, path, headers: { ...headers, ...length } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
          );
          response.on('error', reject);
          response.on('aborted', () => reject(new Error('aborted')));
        },
      );
      request.on('error', reject);
      request.end(body);
    });
  }
}

interface Sent {
  readonly status: number;
  readonly text: string;
}

function parsed({ status, text }: Sent): Answer {
  try {
    return { status, body: JSON.parse(text) as Answer['body'] };
  } catch {
    return { status, body: {} };
  }
}
