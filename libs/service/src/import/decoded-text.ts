import { Readable, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { foreignHead, SecretlyUtf8 } from './file-head';
import { ImportReason } from './import-target';
import { ImportFileError } from './rows';

const blockChars = 64 * 1024;
const headBytes = 4;
/** Tables pack to a tenth or so; gzip can pack zeros to a thousandth. Small files may be as dense as they like. */
const densestPacking = 100;
const denseBytes = 16 * 1024 ** 2;

/**
 * The text of a file in blocks of 64 Ki characters, unpacked when it begins with gzip's magic bytes. Bytes that are no text become
 * U+FFFD. Throws an {@link ImportFileError} past `maxBytes`, where packed data is damaged, cut off or packed like a bomb, and for a file
 * that is an archive or plainly in another encoding.
 */
export async function* decodedText(
  stream: AsyncIterable<Uint8Array>,
  encoding: string,
  maxBytes: number,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  const utf8 = new SecretlyUtf8(encoding);
  let bytes = 0;
  let block = '';
  try {
    for await (const chunk of unpacked(stream)) {
      if (bytes === 0) stopFor(foreignHead(chunk, encoding));
      bytes += chunk.byteLength;
      if (bytes > maxBytes) throw new ImportFileError({ code: 'file-too-large', params: { maxBytes } });
      const foreign = utf8.after(chunk);
      if (foreign !== undefined) block = '';
      stopFor(foreign);
      block += decoder.decode(chunk, { stream: true });
      if (block.length < blockChars) continue;
      yield block;
      block = '';
    }
  } catch (failure) {
    if (failure instanceof ImportFileError && block !== '') yield block;
    throw failure;
  }
  stopFor(utf8.atEnd());
  block += decoder.decode();
  if (block !== '') yield block;
}

function stopFor(reason: ImportReason | undefined): void {
  if (reason !== undefined) throw new ImportFileError(reason);
}

async function* unpacked(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { head, whole } = await begun(stream);
  if (head[0] !== 0x1f || head[1] !== 0x8b) return yield* whole;
  let packed = 0;
  let bytes = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of whole) {
      packed += chunk.byteLength;
      yield chunk;
    }
  };
  const gunzip = createGunzip();
  pipeline(Readable.from(counted()), gunzip, () => undefined);
  try {
    for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength;
      if (bytes > denseBytes && bytes > packed * densestPacking)
        throw new ImportFileError({ code: 'packed-too-densely' });
      yield chunk;
    }
  } catch (failure) {
    throw damaged(failure);
  }
}

/** A stream and the first bytes of it. */
async function begun(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: Uint8Array; readonly whole: AsyncGenerator<Uint8Array> }> {
  const source = stream[Symbol.asyncIterator]();
  let head = new Uint8Array();
  while (head.byteLength < headBytes) {
    const next = await source.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  return { head, whole: prepended(head, source) };
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
