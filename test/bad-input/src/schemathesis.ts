import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { root } from './root';

const requirements = join(root, 'test/bad-input/requirements.txt');
export const hooks = join(root, 'test/bad-input/hooks.py');

/** Something the tests need is not on this machine; the message is for whoever runs them. */
export class Missing extends Error {}

/** Schemathesis as `requirements.txt` pins it, in a virtual environment outside the repository; its executable. Throws {@link Missing}. */
export function installed(): string {
  const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'doorstep/schemathesis');
  const executable = join(cache, 'bin/schemathesis');
  const holds = join(cache, 'requirements.txt');
  const wanted = readFileSync(requirements, 'utf8');
  if (existsSync(holds) && readFileSync(holds, 'utf8') === wanted) return executable;
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  const sentence = 'Schemathesis needs Python 3.10 or later with its module venv; install them, e.g. python3-venv.';
  if (spawnSync('python3', ['-m', 'venv', cache]).status !== 0) throw new Missing(sentence);
  const { status, stderr } = spawnSync(join(cache, 'bin/pip'), ['install', '-q', '-r', requirements]);
  if (status !== 0) throw new Missing(`Schemathesis could not be installed from PyPI: ${String(stderr).slice(-500)}`);
  writeFileSync(holds, wanted);
  return executable;
}

/** Runs Schemathesis with a configuration file; its exit code and what it wrote. */
export function runSchemathesis(
  executable: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = spawn(executable, [...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((done) => child.once('close', (code) => done({ code, output })));
}
