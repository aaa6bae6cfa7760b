// Compiles every TypeScript source to dist/ under its own path, skipping what has not changed, and copies the files it reads at run time.
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(import.meta.url);
const { transformFileSync } = require('@swc/core');
const options = require('./swc.cjs');

const runtimeFiles = new Set([
  '.csv',
  '.sql',
  '.json',
  '.xml',
  '.html',
  '.css',
  '.js',
  '.cjs',
  '.jsonl',
  '.svg',
  '.wasm',
]);
const sources = ['libs', 'services', 'infra', 'test', 'docs'].flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/node_modules|\/assembly$/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name)),
);
const target = (file) => join(root, 'dist', file.slice(root.length + 1)).replace(/\.ts$/, '.js');
const newest = Math.max(
  ...['swc.cjs', 'build.mjs', '../../tsconfig.base.json'].map(
    (f) => statSync(join(root, 'infra/workspace', f)).mtimeMs,
  ),
);

const wanted = new Set();
let compiled = 0;
for (const file of sources) {
  const kind = extname(file);
  if (/\.(spec|contract|fixture|sample)\.ts$/.test(file) || (kind !== '.ts' && !runtimeFiles.has(kind))) continue;
  const out = target(file);
  wanted.add(out);
  if (existsSync(out) && statSync(out).mtimeMs > Math.max(statSync(file).mtimeMs, newest)) continue;
  mkdirSync(dirname(out), { recursive: true });
  if (kind === '.ts') {
    const { code, map } = transformFileSync(file, { ...options, filename: file });
    writeFileSync(out, `${code}\n//# sourceMappingURL=${out.split('/').pop()}.map\n`);
    writeFileSync(`${out}.map`, map);
    compiled += 1;
  } else copyFileSync(file, out);
}
for (const entry of existsSync(join(root, 'dist'))
  ? readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })
  : []) {
  const file = join(entry.parentPath, entry.name);
  if (entry.isFile() && !file.endsWith('.map') && !wanted.has(file)) rmSync(file);
}
process.stderr.write(`build: ${compiled} compiled, ${wanted.size - compiled} up to date\n`);
