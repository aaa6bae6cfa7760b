import { pageBytes } from '../index/sifted-columns';

interface ViewKind<V> {
  new (buffer: SharedArrayBuffer, byteOffset: number, length: number): V;
  readonly BYTES_PER_ELEMENT: number;
}

/** Hands out pieces of new pages at the end of a memory, one behind the other. */
export class Regions {
  private at: number;
  private readonly end: number;

  constructor(
    private readonly memory: WebAssembly.Memory,
    bytes: number,
  ) {
    const pages = Math.ceil(bytes / pageBytes);
    this.at = memory.grow(pages) * pageBytes;
    this.end = this.at + pages * pageBytes;
  }

  next<V>(kind: ViewKind<V>, length: number): V {
    const from = this.at;
    this.at = Math.ceil((from + length * kind.BYTES_PER_ELEMENT) / 8) * 8;
    if (this.at > this.end) throw new RangeError('regions overflow');
    return new kind(this.memory.buffer, from, length);
  }
}
