import { IncomingMessage, ServerResponse } from 'node:http';
import { Catalogue, languageOf } from '@doorstep/service';
import { Target } from './target';

const catalogue = new Catalogue({ en: {}, zh: {} });
const retryAfterSeconds = 1;

/** 503 problem+json: what should answer is starting, or starting again. */
export function answerStarting(request: IncomingMessage, response: ServerResponse): void {
  const language = languageOf(request.headers['accept-language']);
  response.writeHead(503, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': language,
    'retry-after': String(retryAfterSeconds),
  });
  response.end(
    JSON.stringify({
      type: 'urn:doorstep:problem:starting',
      title: catalogue.text(language, 'problem.starting'),
      status: 503,
      code: 'starting',
      correlationId: request.headers['x-correlation-id'],
    }),
  );
  request.resume();
}

/** A target that is not there yet. */
export const starting: Target = { handle: answerStarting };
