import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `assembly` is compiled to. */
export const compiled = new WebAssembly.Module(readFileSync(join(__dirname, 'kernel.wasm')));
