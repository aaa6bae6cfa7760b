import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const assembly = resolve(__dirname, '../../assembly');
const compiler = resolve(__dirname, '../../../../node_modules/assemblyscript/bin/asc.js');

it('kernel.wasm is what npm run kernel makes of its source', () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-kernel-'));
  try {
    const made = join(folder, 'kernel.wasm');
    execFileSync(process.execPath, [compiler, '--config', join(assembly, 'asconfig.json'), '--outFile', made]);
    expect(readFileSync(made).equals(readFileSync(join(__dirname, 'kernel.wasm')))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
