/** Thrown where more different codes of a kind are met than there is room for. */
export class CodesExhausted extends Error {
  constructor(kind: string, limit: number) {
    super(`more than ${limit} different codes of ${kind}`);
  }
}

/** Numbers for codes, from 1 in the order in which they are met; 0 stands for none. */
export class Codes {
  private readonly numbers = new Map<string, number>();
  private readonly codes: string[] = [''];

  constructor(
    private readonly kind: string,
    private readonly limit: number,
  ) {}

  get size(): number {
    return this.codes.length;
  }

  number(code: string): number {
    const found = this.numbers.get(code);
    if (found !== undefined) return found;
    const next = this.codes.length;
    if (next > this.limit) throw new CodesExhausted(this.kind, this.limit);
    this.numbers.set(code, next);
    this.codes.push(code);
    return next;
  }

  /** The number of a code that was met before; 0 otherwise. */
  known(code: string): number {
    return this.numbers.get(code) ?? 0;
  }

  code(number: number): string {
    return this.codes[number] ?? '';
  }

  /** One bit per code. */
  bits(codes: readonly string[]): number {
    return codes.reduce((bits, code) => bits | (1 << (this.number(code) - 1)), 0);
  }
}

/** False where a code is one more than there is room for. */
export function fitting(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof CodesExhausted) return false;
    throw error;
  }
}
