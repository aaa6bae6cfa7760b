import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Answered, History, Sent, Speaker } from './history';
import { HurtPlatform } from './platform';
import { patienceMs, pause } from './waiting';

const answersWithinMs = 12_000;
const notNow = new Set([401, 429, 503]);

/** Where a request goes to: through the one port, or straight to the second process of a service where there is one. */
export type Way = 'port' | 'second';

/** Speaks to the platform as anybody, asks again with the same key until it is answered, and keeps account of everything. */
export class Caller {
  private readonly tokens = new Map<string, string>();

  constructor(
    private readonly platform: HurtPlatform,
    private readonly history: History,
    /** Begins every key and correlation id. */
    private readonly name: string,
  ) {}

  /** Sends a command once and for all. */
  async send(
    speaker: Speaker,
    method: 'POST' | 'PUT',
    path: string,
    body: object = {},
    way: Way = 'port',
  ): Promise<Answered> {
    const correlation = `${this.name}-${String(this.history.commands.length).padStart(4, '0')}`;
    const sent: Sent = { correlation, method, path, body, key: `key-${correlation}`, speaker, tries: 0 };
    this.history.commands.push(sent);
    sent.answer = await this.answered(sent, way);
    return sent.answer;
  }

  /** The answer to a command that may have been sent before. */
  async answered(sent: Sent, way: Way = 'port'): Promise<Answered> {
    const { correlation, key, method, path, body, speaker } = sent;
    const headers = { 'idempotency-key': key, 'x-correlation-id': correlation, 'content-type': 'application/json' };
    return this.untilAnswered(`${method} ${path}`, async () => {
      sent.tries += 1;
      const answer = await this.once(speaker, method, path, JSON.stringify(body), headers, way);
      return parsed(answer);
    });
  }

  /** Asks without changing anything. */
  async get(speaker: Speaker, path: string): Promise<Answered> {
    return this.untilAnswered(`GET ${path}`, async () => parsed(await this.once(speaker, 'GET', path, undefined, {})));
  }

  /** Asks by POST what would not be right in an address. */
  async ask(speaker: Speaker, path: string, body: object): Promise<Answered> {
    const headers = { 'content-type': 'application/json' };
    return this.untilAnswered(`POST ${path}`, async () =>
      parsed(await this.once(speaker, 'POST', path, JSON.stringify(body), headers)),
    );
  }

  /** Sends a file until its report is whole; the report's lines. */
  async upload(speaker: Speaker, path: string, file: string, mapping: object): Promise<readonly object[]> {
    const deadline = Date.now() + patienceMs;
    const headers = {
      'content-type': 'application/octet-stream',
      'idempotency-key': `key-${this.name}-file`,
      'x-correlation-id': `${this.name}-file`,
      'import-mapping': Buffer.from(JSON.stringify(mapping)).toString('base64'),
    };
    for (;;) {
      const answer = await this.once(speaker, 'POST', path, file, headers).catch(() => undefined);
      if (answer?.status === 401) this.tokens.clear();
      const lines = answer?.status === 200 ? linesOf(answer.text) : [];
      const end = lines.at(-1) as { totals?: object; stopped?: object } | undefined;
      if (end?.totals !== undefined && end.stopped === undefined) return lines;
      if (Date.now() > deadline) throw new Error(`the file was never read to its end: ${answer?.text.slice(0, 500)}`);
      await pause(200);
    }
  }

  private async untilAnswered(what: string, ask: () => Promise<Answered>): Promise<Answered> {
    const deadline = Date.now() + patienceMs;
    for (let last = 'nothing'; ;) {
      const answer = await ask().catch((error: Error) => void (last = error.message));
      if (answer !== undefined && !notNow.has(answer.status)) return answer;
      if (answer !== undefined) last = `${answer.status} ${JSON.stringify(answer.body)}`;
      if (answer?.status === 401) this.tokens.clear();
      if (Date.now() > deadline)
        throw new Error(`${what} was not answered within ${patienceMs / 1000} s; last: ${last}`);
      await pause(150);
    }
  }

  private async once(
    speaker: Speaker,
    method: string,
    path: string,
    body: string | undefined,
    headers: Record<string, string>,
    way: Way = 'port',
  ): Promise<{ status: number; text: string }> {
    const base = (way === 'second' ? this.platform.secondOf(serviceAt(path)) : undefined) ?? this.platform.url;
    const response = await fetch(`${base}${path}`, {
      method,
      headers: { ...headers, authorization: `Bearer ${await this.tokenOf(speaker)}` },
      signal: AbortSignal.timeout(answersWithinMs),
      ...(body === undefined ? {} : { body }),
    });
    return { status: response.status, text: await response.text() };
  }

  private async tokenOf(speaker: Speaker): Promise<string> {
    const name = JSON.stringify(speaker);
    const known = this.tokens.get(name);
    if (known !== undefined) return known;
    const file = readFileSync(join(this.platform.parts.data, 'identity/identity.secret.json'), 'utf8');
    const { simulationSecret } = JSON.parse(file) as { simulationSecret: string };
    const response = await fetch(`${this.platform.url}/identity/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`demo-simulation:${simulationSecret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'urn:doorstep:demo:act-as', ...speaker }),
      signal: AbortSignal.timeout(answersWithinMs),
    });
    const { access_token: token } = (await response.json()) as { access_token?: string };
    if (token === undefined) throw new Error(`no token for ${name}`);
    this.tokens.set(name, token);
    return token;
  }
}

/** The service that answers below a path, of those that have two processes. */
function serviceAt(path: string): string {
  if (path.startsWith('/api/people')) return 'job-seekers';
  return path.startsWith('/api/placements') ? 'placements' : 'matching';
}

function parsed({ status, text }: { status: number; text: string }): Answered {
  try {
    return { status, body: JSON.parse(text) as Answered['body'] };
  } catch {
    return { status, body: {} };
  }
}

function linesOf(text: string): readonly object[] {
  try {
    return text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
  } catch {
    return [];
  }
}
