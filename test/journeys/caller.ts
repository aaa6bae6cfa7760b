import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export type Claims = Readonly<Record<'role', string>> &
  Readonly<Partial<Record<'sub' | 'office' | 'person_id', string>>>;

const services = readdirSync(join(__dirname, '../../services'));

/** Speaks to a running platform as anybody. */
export class Caller {
  private readonly secret: string;
  private readonly tokens = new Map<string, string>();

  constructor(
    private readonly baseUrl: string,
    data: string,
    /** Where tokens come from, for a caller who speaks to one process alone. */
    private readonly issuer = `${baseUrl}/identity`,
  ) {
    const file = readFileSync(join(data, 'identity/identity.secret.json'), 'utf8');
    this.secret = (JSON.parse(file) as { simulationSecret: string }).simulationSecret;
  }

  get(as: Claims, path: string): Promise<Answer> {
    return this.ask(as, 'GET', path);
  }

  post(as: Claims, path: string, body: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.ask(as, 'POST', path, body, headers);
  }

  put(as: Claims, path: string, body: object): Promise<Answer> {
    return this.ask(as, 'PUT', path, body);
  }

  /** Reads without a token. */
  async open(path: string): Promise<Answer> {
    return answered(await fetch(`${this.baseUrl}${path}`));
  }

  /** Resolves once no service has anything left to do, twice in a row. */
  async settled(): Promise<void> {
    for (let before = '', positions = 'none'; before !== positions;) {
      before = positions;
      const states = await Promise.all(services.map((name) => this.open(`/services/${name}/health/ready`)));
      const idle = states.every(({ body }) =>
        Object.values((body['followers'] ?? { none: 1 }) as Record<string, number>).every((lag) => lag === 0),
      );
      positions = idle ? JSON.stringify(states.map(({ body }) => body['position'])) : `busy ${performance.now()}`;
      await new Promise((done) => setTimeout(done, 20));
    }
  }

  protected async ask(
    as: Claims,
    method: string,
    path: string,
    body?: object,
    more: Record<string, string> = {},
  ): Promise<Answer> {
    const authorization = `Bearer ${await this.tokenOf(as)}`;
    const headers = new Headers({ authorization, ...more });
    if (body === undefined) return answered(await fetch(`${this.baseUrl}${path}`, { method, headers }));
    headers.set('content-type', 'application/json');
    return answered(await fetch(`${this.baseUrl}${path}`, { method, headers, body: JSON.stringify(body) }));
  }

  private async tokenOf(as: Claims): Promise<string> {
    const key = JSON.stringify(as);
    const known = this.tokens.get(key);
    if (known !== undefined) return known;
    const { body } = await answered(
      await fetch(`${this.issuer}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`demo-simulation:${this.secret}`).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'urn:doorstep:demo:act-as', ...as }),
      }),
    );
    const token = String(body['access_token']);
    this.tokens.set(key, token);
    return token;
  }
}

async function answered(response: Response): Promise<Answer> {
  const text = await response.text();
  const json = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, text, body: json ? (JSON.parse(text) as Answer['body']) : {} };
}
