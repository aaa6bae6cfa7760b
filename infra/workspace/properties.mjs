// Tries every property of the unit specs with other cases than `npm test` does: one run of their files for each seed.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '10' }, seed: { type: 'string', default: '2' } },
});
const first = Number(values.seed);
const rounds = Number(values.rounds);
if (!Number.isInteger(first) || !Number.isInteger(rounds) || rounds < 1) {
  console.error('usage: npm run test:properties -- [--rounds N] [--seed FIRST], whole numbers');
  process.exit(2);
}

const files = spawnSync('git', ['grep', '-lE', "from 'fast-check'|[a-z]Properties[(]", '--', '*.spec.ts'], {
  encoding: 'utf8',
})
  .stdout.trim()
  .split('\n');
const failed = [];
for (let seed = first; seed < first + rounds; seed += 1) {
  const { status } = spawnSync('npx', ['jest', '--selectProjects', 'unit', '--silent', '--', ...files], {
    env: { ...process.env, DOORSTEP_PROPERTY_SEED: String(seed) },
    stdio: 'inherit',
  });
  if (status !== 0) failed.push(seed);
}
console.log(JSON.stringify({ rounds, seed: first, failed }));
process.exit(failed.length === 0 ? 0 : 1);
