import { Readable, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ImportFileError } from './rows';

const blockChars = 64 * 1024;

/**
 * The text of a file in blocks of 64 Ki characters, unpacked when it begins with gzip's magic bytes. Bytes that are no text become
 * U+FFFD. Throws an {@link ImportFileError} past `maxBytes`, or where packed data is damaged or cut off.
 */
export async function* decodedText(
  stream: AsyncIterable<Uint8Array>,
  encoding: string,
  maxBytes: number,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let bytes = 0;
  let block = '';
  try {
    for await (const chunk of unpacked(stream)) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) throw new ImportFileError({ code: 'file-too-large', params: { maxBytes } });
      block += decoder.decode(chunk, { stream: true });
      if (block.length < blockChars) continue;
      yield block;
      block = '';
    }
  } catch (failure) {
    if (failure instanceof ImportFileError && block !== '') yield block;
    throw failure;
  }
  block += decoder.decode();
  if (block !== '') yield block;
}

async function* unpacked(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = stream[Symbol.asyncIterator]();
  let head = new Uint8Array();
  let next = await source.next();
  while (!next.done) {
    head = Buffer.concat([head, next.value]);
    if (head.byteLength >= 2) break;
    next = await source.next();
  }
  const whole = prepended(head, source);
  if (head[0] !== 0x1f || head[1] !== 0x8b) return yield* whole;
  const gunzip = createGunzip();
  pipeline(Readable.from(whole), gunzip, () => undefined);
  try {
    for await (const chunk of gunzip) yield chunk as Uint8Array;
  } catch (failure) {
    throw damaged(failure);
  }
}

async function* prepended(head: Uint8Array, source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (head.byteLength > 0) yield head;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  } finally {
    await source.return?.();
  }
}

function damaged(failure: unknown): unknown {
  const code = typeof failure === 'object' && failure !== null && 'code' in failure ? String(failure.code) : '';
  if (code === 'Z_BUF_ERROR') return new ImportFileError({ code: 'file-cut-off' });
  return code.startsWith('Z_') ? new ImportFileError({ code: 'file-damaged' }) : failure;
}
