import { randomUUID } from 'node:crypto';
import { Server, STATUS_CODES } from 'node:http';
import { Duplex } from 'node:stream';
import { Catalogue } from '@doorstep/service';

const catalogue = new Catalogue({ en: {}, zh: {} });

/** Node's names of what it cannot take for a request, and what that is called here; everything else is malformed. */
const refusals: Readonly<Record<string, readonly [status: number, code: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'too-large'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'too-large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'malformed'],
};

/** Answers what is no HTTP request, or has too large headers, by a problem too; Node alone would answer nothing but a status. */
export function answerUnreadable(server: Server): Server {
  return server.on('clientError', ({ code = '' }: NodeJS.ErrnoException, socket: Duplex) => {
    if (!socket.writable || code === 'ECONNRESET') socket.destroy();
    else socket.end(answerFor(...(refusals[code] ?? [400, 'malformed'])));
  });
}

/** Which language the reader speaks was in what could not be read. */
function answerFor(status: number, code: string): string {
  const title = `${catalogue.text('zh', `problem.${code}`)} / ${catalogue.text('en', `problem.${code}`)}`;
  const correlationId = randomUUID();
  const body = JSON.stringify({ type: `urn:doorstep:problem:${code}`, title, status, code, correlationId });
  const headers = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    `x-correlation-id: ${correlationId}`,
    'connection: close',
  ];
  return `${headers.join('\r\n')}\r\n\r\n${body}`;
}
