import { IncomingMessage, ServerResponse } from 'node:http';
import { Catalogue, Language, languageOf } from '@doorstep/service';
import { Target } from './target';

const catalogue = new Catalogue({ en: {}, zh: {} });
const retryAfterSeconds = 1;

/** 503: what should answer is starting, or starting again. Problem+json; for a browser a page that asks again by itself. */
export function answerStarting(request: IncomingMessage, response: ServerResponse): void {
  const language = languageOf(request.headers['accept-language']);
  const title = catalogue.text(language, 'problem.starting');
  const inBrowser = request.headers.accept?.includes('text/html') === true;
  response.writeHead(503, {
    'content-type': `${inBrowser ? 'text/html' : 'application/problem+json'}; charset=utf-8`,
    'content-language': language,
    'retry-after': String(retryAfterSeconds),
    vary: 'accept, accept-language',
  });
  response.end(inBrowser ? pageOf(title, language) : problemOf(title, request.headers['x-correlation-id']));
  request.resume();
}

function problemOf(title: string, correlationId: unknown): string {
  return JSON.stringify({ type: 'urn:doorstep:problem:starting', title, status: 503, code: 'starting', correlationId });
}

function pageOf(title: string, language: Language): string {
  return `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="${retryAfterSeconds}"><title>Doorstep</title></head>
<body><main><h1>Doorstep</h1><p>${title}</p></main></body></html>`;
}

/** A target that is not there yet. */
export const starting: Target = { handle: answerStarting };
