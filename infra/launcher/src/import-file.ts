import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReportEnd } from '@doorstep/service';

export interface ImportFile {
  /** Where the platform answers, e.g. `http://127.0.0.1:3000`. */
  readonly baseUrl: string;
  readonly token: string;
  /** What the file holds, e.g. `vacancies`. */
  readonly kind: string;
  readonly file: string;
  readonly mappingFile: string;
  /** Takes every line of the report as JSON. */
  log(line: string): void;
}

/** The report's last line, with what stopped it in words. */
type ToldEnd = Omit<ReportEnd, 'stopped'> & {
  readonly stopped?: NonNullable<ReportEnd['stopped']> & { readonly message?: string };
};

/** Sends a file to the running platform and gives the report's last line. Throws with the platform's answer when it takes no file. */
export async function importFile(wanted: ImportFile): Promise<ToldEnd> {
  const { baseUrl, token, kind, file, mappingFile, log } = wanted;
  const mapping = JSON.stringify(JSON.parse(await readFile(mappingFile, 'utf8')));
  const answer = await fetch(`${baseUrl}/api/imports/${encodeURIComponent(kind)}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'accept-language': 'en',
      'content-type': 'application/octet-stream',
      'import-mapping': Buffer.from(mapping).toString('base64'),
    },
    body: Readable.toWeb(createReadStream(file)) as ReadableStream,
    duplex: 'half',
  } as RequestInit);
  if (!answer.ok || answer.body === null)
    throw new Error(`the import was not taken: ${answer.status} ${await answer.text()}`);
  let last = '';
  for await (const line of linesOf(answer.body)) {
    log(line);
    last = line;
  }
  if (!last.startsWith('{"totals"')) throw new Error('the import broke off before its totals');
  return JSON.parse(last) as ToldEnd;
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    const lines = (text + decoder.decode(chunk, { stream: true })).split('\n');
    text = lines.pop() ?? '';
    yield* lines;
  }
  if (text !== '') yield text;
}
