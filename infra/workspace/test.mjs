// Runs lint, the type check and every test, and closes with the line `N passed, N failed` summed over all of them.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const results = mkdtempSync(join(tmpdir(), 'doorstep-test-'));
/** Jest writes no result when a global set-up throws. */
const nothing = { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };
let passed = 0;
let failed = 0;

/** Runs a command and prints what it says; one that runs beside others says it all when it ends. */
const run = async (name, command, args, beside) => {
  if (!beside) console.log(`\n== ${name}`);
  const started = Date.now();
  const stdio = ['ignore', ...(beside ? ['pipe', 'pipe'] : ['inherit', 'inherit'])];
  const child = spawn(command, args, { stdio, shell: process.platform === 'win32' });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
  const status = await new Promise((ended) => child.once('close', ended).once('error', () => ended(1)));
  if (beside) process.stdout.write(`\n== ${name}\n${said}`);
  console.log(`== ${name}: ${status === 0 ? 'ok' : 'failed'} in ${Math.round((Date.now() - started) / 1000)} s`);
  return status === 0;
};
const check = async (name, command, args) => ((await run(name, command, args)) ? (passed += 1) : (failed += 1));
const suites = async (name, args, beside = false) => {
  const file = join(results, `${name}.json`);
  const ok = await run(name, 'npx', ['jest', ...args, '--json', `--outputFile=${file}`], beside);
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : nothing;
  passed += counts.numPassedTests;
  failed += counts.numFailedTests + counts.numRuntimeErrorTestSuites;
  if (!ok && counts.numFailedTests + counts.numRuntimeErrorTestSuites === 0) failed += 1;
};

/** Every round of the fault tests counts as a test. */
const rounds = async (name, args) => {
  const file = join(results, `${name}.json`);
  const ok = await run(name, 'node', ['dist/test/faults/src/cli.js', ...args, '--summary', file]);
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { rounds: 0, failed: [] };
  passed += counts.rounds - counts.failed.length;
  failed += counts.failed.length;
  if (!ok && counts.failed.length === 0) failed += 1;
};

await check('build', 'node', ['infra/workspace/build.mjs']);
// The specs on Kafka wait most of their time: what needs only the processor, and a PostgreSQL of its own, runs beside them.
const kafka = suites('kafka', ['--selectProjects', 'kafka', '--runInBand'], true);
await check('lint', 'npm', ['run', 'lint', '--silent']);
await check('format', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']);
await check('typecheck', 'npm', ['run', 'typecheck', '--silent']);
await suites('unit', ['--selectProjects', 'unit']);
await suites('integration', ['--selectProjects', 'integration']);
await kafka;
await suites('journeys', ['--selectProjects', 'journeys', '--runInBand']);
await rounds('faults', ['--cover']);

rmSync(results, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
