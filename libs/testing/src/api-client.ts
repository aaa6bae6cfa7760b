import { Actor } from '@doorstep/event-sourcing';
import { TokenVerifier } from '@doorstep/service';

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>> & { readonly [field: string]: never };
}

interface Injectable {
  inject(request: {
    method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
    url: string;
    headers: Record<string, string>;
    payload?: string | Buffer;
  }): Promise<{ statusCode: number; headers: Record<string, unknown>; payload: string }>;
}

/** Specs' tokens are the actor itself in base64url: who may do what is the service's to judge, whether a token is genuine is not its spec. */
export class ActorTokens extends TokenVerifier {
  readonly issuer = 'https://issuer.example';

  static tokenOf(actor: Actor): string {
    return Buffer.from(JSON.stringify(actor)).toString('base64url');
  }

  actorOf(token: string): Promise<Actor> {
    return Promise.resolve(JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as Actor);
  }
}

/** A call under way: await it for the answer, or `expect` a status first. */
export class ApiCall implements PromiseLike<ApiAnswer> {
  constructor(private readonly answer: Promise<ApiAnswer>) {}

  then<A, B>(
    done?: ((answer: ApiAnswer) => A | PromiseLike<A>) | null,
    failed?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): PromiseLike<A | B> {
    return this.answer.then(done, failed);
  }

  /** The answer, if it has `status`; fails showing status and body together if not. */
  async expect(status: number): Promise<ApiAnswer> {
    const answer = await this.answer;
    if (answer.status !== status) expect({ status: answer.status, body: answer.body }).toEqual({ status });
    expect(answer.status).toBe(status);
    return answer;
  }
}

/** Sends requests to a service's application as one actor. */
export class ApiClient {
  constructor(
    private readonly app: () => Injectable,
    private readonly actor: Actor,
  ) {}

  get(url: string, headers: Record<string, string> = {}): ApiCall {
    return this.send('GET', url, undefined, headers);
  }

  post(url: string, body: object = {}, headers: Record<string, string> = {}): ApiCall {
    return this.send('POST', url, body, headers);
  }

  /** Sends a file as the body. */
  postFile(url: string, file: string | Buffer, headers: Record<string, string> = {}): ApiCall {
    return this.send('POST', url, file, { 'content-type': 'application/octet-stream', ...headers });
  }

  /** Posts `text` as it is, e.g. JSON that is none. */
  postText(url: string, text: string, headers: Record<string, string> = {}): ApiCall {
    return this.send('POST', url, text, headers);
  }

  put(url: string, body: object, headers: Record<string, string> = {}): ApiCall {
    return this.send('PUT', url, body, headers);
  }

  private send(
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    body: object | string | Buffer | undefined,
    headers: Record<string, string>,
  ) {
    const request = {
      method,
      url,
      headers: {
        authorization: `Bearer ${ActorTokens.tokenOf(this.actor)}`,
        'accept-language': 'en',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: isFile(body) ? body : JSON.stringify(body) }),
    };
    return new ApiCall(
      this.app()
        .inject(request)
        .then(({ statusCode, headers: answered, payload }) => ({
          status: statusCode,
          headers: answered as Record<string, string>,
          body: parsed(payload) as ApiAnswer['body'],
        })),
    );
  }
}

function isFile(body: object | string | Buffer): body is string | Buffer {
  return typeof body === 'string' || Buffer.isBuffer(body);
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return payload;
  }
}
