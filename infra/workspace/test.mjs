// Runs lint, the type check and every test, and closes with the line `N passed, N failed` summed over all of them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const results = mkdtempSync(join(tmpdir(), 'doorstep-test-'));
/** Jest writes no result when a global set-up throws. */
const nothing = { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };
let passed = 0;
let failed = 0;

const run = (name, command, args) => {
  console.log(`\n== ${name}`);
  const started = Date.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(`== ${name}: ${status === 0 ? 'ok' : 'failed'} in ${Math.round((Date.now() - started) / 1000)} s`);
  return status === 0;
};
const check = (name, command, args) => (run(name, command, args) ? (passed += 1) : (failed += 1));
const suites = (name, args) => {
  const file = join(results, `${name}.json`);
  const ok = run(name, 'npx', ['jest', ...args, '--json', `--outputFile=${file}`]);
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : nothing;
  passed += counts.numPassedTests;
  failed += counts.numFailedTests + counts.numRuntimeErrorTestSuites;
  if (!ok && counts.numFailedTests + counts.numRuntimeErrorTestSuites === 0) failed += 1;
};

/** Every round of the fault tests counts as a test. */
const rounds = (name, args) => {
  const file = join(results, `${name}.json`);
  const ok = run(name, 'node', ['dist/test/faults/src/cli.js', ...args, '--summary', file]);
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { rounds: 0, failed: [] };
  passed += counts.rounds - counts.failed.length;
  failed += counts.failed.length;
  if (!ok && counts.failed.length === 0) failed += 1;
};

check('build', 'node', ['infra/workspace/build.mjs']);
check('lint', 'npm', ['run', 'lint', '--silent']);
check('format', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']);
check('typecheck', 'npm', ['run', 'typecheck', '--silent']);
suites('unit', ['--selectProjects', 'unit']);
suites('integration', ['--selectProjects', 'integration']);
suites('kafka', ['--selectProjects', 'kafka', '--runInBand']);
suites('journeys', ['--selectProjects', 'journeys', '--runInBand']);
rounds('faults', ['--cover']);

rmSync(results, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
