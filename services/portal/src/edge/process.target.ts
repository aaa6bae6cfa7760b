import { Agent, IncomingHttpHeaders, IncomingMessage, request as send, ServerResponse } from 'node:http';
import { answerStarting } from './starting';
import { Target } from './target';

const ofOneConnection = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'upgrade'];

/** Hands requests to a service process at `url` over kept-alive connections; answers 503 while nothing listens there. */
export class ProcessTarget implements Target {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 256 });
  private readonly url: URL;

  constructor(url: string) {
    this.url = new URL(url);
  }

  handle(request: IncomingMessage, response: ServerResponse): void {
    this.forward(request, response, true);
  }

  close(): void {
    this.agent.destroy();
  }

  private forward(request: IncomingMessage, response: ServerResponse, mayRepeat: boolean): void {
    const { hostname, port } = this.url;
    const { method, url: path } = request;
    const onward = send({ agent: this.agent, hostname, port, method, path, headers: endToEnd(request) });
    onward.once('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, endToEnd(answer));
      answer.pipe(response);
      answer.once('error', () => response.destroy());
    });
    onward.once('error', () => {
      if (response.headersSent || response.destroyed) response.destroy();
      else if (mayRepeat && onward.reusedSocket && isRead(request)) this.forward(request, response, false);
      else answerStarting(request, response);
    });
    response.once('close', () => {
      if (!response.writableFinished) onward.destroy();
    });
    request.pipe(onward);
  }
}

/** A kept-alive connection may have been closed at the other end just now: a read has done nothing yet and may go again. */
function isRead({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** The headers that concern the whole way, not one connection; a body keeps its framing. */
function endToEnd({ headers }: IncomingMessage): IncomingHttpHeaders {
  const named = (headers.connection ?? '').split(',').map((name) => name.trim().toLowerCase());
  const dropped = new Set([...ofOneConnection, ...named]);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.has(name)));
}
