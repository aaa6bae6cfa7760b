import { Agent, request } from 'node:http';

/** A request as it goes over the wire. */
export interface Raw {
  readonly method: string;
  /** Path and query, already encoded (or broken). */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Sends requests as they are: unlike fetch it mends nothing. */
export class Wire {
  private readonly agent = new Agent({ keepAlive: true });

  constructor(private readonly url: string) {}

  send({ method, path, headers, body }: Raw): Promise<Answer> {
    const { hostname, port } = new URL(this.url);
    return new Promise((done, failed) => {
      const framed = body === undefined ? headers : { ...headers, 'content-length': String(body.length) };
      const sending = request({ agent: this.agent, hostname, port, method, path, headers: framed }, (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => (text += chunk));
        answer.once('error', failed);
        answer.once('end', () =>
          done({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', text }),
        );
      });
      sending.once('error', failed);
      sending.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
