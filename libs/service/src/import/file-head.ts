import { ImportReason } from './import-target';

const wideCharacters = /[\u0800-\uffff]/g;
/** So many characters of three bytes or more are no accident in a file of GB 18030, of which one in five pairs of bytes looks like UTF-8. */
const beyondDoubt = 4;

/** Why a file that begins like this cannot be read as text of `encoding`, if it cannot. */
export function foreignHead(head: Uint8Array, encoding: string): ImportReason | undefined {
  const begins = (...bytes: readonly number[]) => bytes.every((byte, at) => head[at] === byte);
  const other = (found: string): ImportReason => ({ code: 'not-this-encoding', params: { found, encoding } });
  if (begins(0x50, 0x4b, 0x03, 0x04)) return { code: 'file-is-archive' };
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff)) return other('utf-16');
  return begins(0xef, 0xbb, 0xbf) && encoding !== 'utf-8' ? other('utf-8') : undefined;
}

/** Tells a file that is UTF-8 although its mapping says otherwise: read as GB 18030 it would be wrong characters, and no error. */
export class SecretlyUtf8 {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private wide = 0;
  private possible: boolean;

  constructor(private readonly encoding: string) {
    this.possible = encoding !== 'utf-8';
  }

  /** Why the file cannot be read on, once that is certain. */
  after(chunk: Uint8Array): ImportReason | undefined {
    return this.look(() => this.decoder.decode(chunk, { stream: true }), beyondDoubt);
  }

  /** The same of the file as a whole. */
  atEnd(): ImportReason | undefined {
    return this.look(() => this.decoder.decode(), beyondDoubt / 2);
  }

  private look(decode: () => string, enough: number): ImportReason | undefined {
    if (!this.possible) return undefined;
    try {
      this.wide += decode().match(wideCharacters)?.length ?? 0;
    } catch {
      this.possible = false;
    }
    if (!this.possible || this.wide < enough) return undefined;
    return { code: 'not-this-encoding', params: { found: 'utf-8', encoding: this.encoding } };
  }
}
