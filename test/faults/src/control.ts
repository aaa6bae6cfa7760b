import { spawnSync } from 'node:child_process';
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const source = join(__dirname, '../../../../test/faults/src/hurting.c');

/** What a full disk refuses: nothing, whatever makes a file grow, or everything. */
export const disk = { roomy: 0, full: 1, dead: 2 } as const;

/** Puts a wrong clock under every process started with its environment, and a full disk under PostgreSQL. */
export class Control {
  constructor(
    private readonly file: string,
    readonly environment: NodeJS.ProcessEnv,
  ) {}

  /** How far the clock of all processes is off. */
  setClock(offMs: number): void {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(offMs));
    this.write(bytes, 0);
  }

  setDisk(state: number): void {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32LE(state);
    this.write(bytes, 8);
  }

  private write(bytes: Buffer, at: number): void {
    const file = openSync(this.file, 'r+');
    writeSync(file, bytes, 0, bytes.length, at);
    closeSync(file);
  }
}

/** Builds the library that does it; undefined where there is no gcc, or no Linux. */
export function buildControl(folder: string): Control | undefined {
  if (process.platform !== 'linux') return undefined;
  const library = join(folder, 'hurting.so');
  if (spawnSync('gcc', ['-shared', '-fPIC', '-O2', '-o', library, source, '-ldl']).status !== 0) return undefined;
  const file = join(folder, 'hurting');
  writeFileSync(file, Buffer.alloc(16), { mode: 0o644 });
  return new Control(file, { LD_PRELOAD: library, DOORSTEP_HURTING: file });
}
