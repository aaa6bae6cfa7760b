import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages } from './pages';

const folder = join(process.cwd(), 'docs', 'metrics');
mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder)) rmSync(join(folder, file));
for (const [file, text] of pages()) writeFileSync(join(folder, file), text);
