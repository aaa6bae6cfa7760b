import { Agent, ClientRequest, IncomingHttpHeaders, IncomingMessage, request as send, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { answerStarting } from './starting';
import { Target } from './target';

const ofOneConnection = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'upgrade'];
const connectsWithinMs = 2_000;
const givenUp = new Error('the process has gone silent');

/** Hands requests to a service process at `url` over kept-alive connections; answers 503 while nothing listens there. */
export class ProcessTarget implements Target {
  private agent = newAgent();
  private readonly underWay = new Set<ClientRequest>();
  private readonly at: URL;

  constructor(readonly url: string) {
    this.at = new URL(url);
  }

  handle(request: IncomingMessage, response: ServerResponse): void {
    this.handOn(request, response, () => answerStarting(request, response));
  }

  /** As `handle`; but what the process has certainly not acted on, and every read that has no answer yet, goes to `unanswered`. */
  handOn(request: IncomingMessage, response: ServerResponse, unanswered: () => void): void {
    this.forward(request, response, unanswered, true);
  }

  /** Gives up every connection, with what waits on or for one of them; new requests make new ones. */
  drop(): void {
    for (const onward of this.underWay) onward.destroy(givenUp);
    this.agent.destroy();
    this.agent = newAgent();
  }

  close(): void {
    this.agent.destroy();
  }

  private forward(
    request: IncomingMessage,
    response: ServerResponse,
    unanswered: () => void,
    mayRepeat: boolean,
  ): void {
    const { hostname, port } = this.at;
    const { method, url: path } = request;
    const agent = mayRepeat ? this.agent : false;
    const onward = send({ agent, hostname, port, method, path, headers: endToEnd(request) });
    this.underWay.add(onward);
    onward.once('close', () => this.underWay.delete(onward));
    let connected = false;
    onward.once('socket', (socket) =>
      whenConnected(socket, () => {
        connected = true;
        request.pipe(onward);
      }),
    );
    onward.once('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, endToEnd(answer));
      answer.pipe(response);
      answer.once('error', () => response.destroy());
    });
    onward.once('error', (error) => {
      if (response.headersSent || response.destroyed) response.destroy();
      else if (connected && !isRead(request)) answerStarting(request, response);
      else if (mayRepeat && onward.reusedSocket && error !== givenUp)
        this.forward(request, response, unanswered, false);
      else unanswered();
    });
    response.once('close', () => {
      if (!response.writableFinished) onward.destroy();
    });
  }
}

function newAgent(): Agent {
  return new Agent({ keepAlive: true, maxSockets: 256 });
}

/** Until there is a connection nothing of the request is taken from its sender, so that it can still go elsewhere. */
function whenConnected(socket: Socket, go: () => void): void {
  if (!socket.connecting) return go();
  const timer = setTimeout(() => socket.destroy(new Error('no connection')), connectsWithinMs);
  socket.once('close', () => clearTimeout(timer));
  socket.once('connect', () => {
    clearTimeout(timer);
    go();
  });
}

/** A read has done nothing yet and may go again. */
function isRead({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** The headers that concern the whole way, not one connection; a body keeps its framing. */
function endToEnd({ headers }: IncomingMessage): IncomingHttpHeaders {
  const named = (headers.connection ?? '').split(',').map((name) => name.trim().toLowerCase());
  const dropped = new Set([...ofOneConnection, ...named]);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.has(name)));
}
