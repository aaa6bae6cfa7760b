import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Options, readOptions } from './options';
import { Ground, passesOf, runPass, Told } from './passes';
import { playStory, startPlatform } from './platform';
import { realValues } from './real-values';
import { installed, Missing } from './schemathesis';
import { Speaker } from './speakers';
import { Statuses, heldNow, leftByRefused } from './stored';

/** The story's county. */
const county = '620521';
const speakers = (person: string): readonly Speaker[] => [
  { name: 'counsellor', claims: { role: 'counsellor', office: county } },
  { name: 'administrator', claims: { role: 'administrator', office: '620000' } },
  { name: 'manager', claims: { role: 'centre-manager', office: county } },
  { name: 'job-seeker', claims: { role: 'job-seeker', person_id: person } },
  { name: 'nobody' },
];

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function drive(options: Options, folder: string): Promise<number> {
  const started = Date.now();
  const executable = installed();
  const data = join(folder, 'data');
  print('Playing a short story');
  await playStory(data, options.seed);
  const platform = await startPlatform(data);
  try {
    const real = await realValues(data);
    const ground: Ground = { platform, data, folder, real, executable };
    const before = await heldNow(data);
    const told: Told[] = [];
    const sent = () => told.flatMap((pass) => pass.sent);
    const [person = ''] = real.get('personId') ?? [];
    for (const pass of passesOf(speakers(person), options.seed, () => sent().length >= options.requests)) {
      const done = await runPass(pass, options, ground);
      if (done.sent.length === 0) throw new Error(`${done.name} sent nothing: ${done.wrong.join()}`);
      told.push(done);
      print(`${done.name}: ${done.sent.length} requests, ${done.wrong.length === 0 ? 'all right' : 'failed'}`);
      done.wrong.forEach(print);
    }
    const statuses: Statuses = new Map(sent().map(({ id, status }) => [id, status]));
    const left = await leftByRefused(data, before, statuses);
    left.slice(0, 20).forEach(print);
    const failed = [...told.filter(({ wrong }) => wrong.length > 0).map(({ name }) => name), ...left.slice(0, 1)];
    const operations = new Set(sent().map(({ operation }) => operation)).size;
    const seconds = Math.round((Date.now() - started) / 1000);
    print(JSON.stringify({ requests: statuses.size, operations, failed, seed: options.seed, seconds }));
    return failed.length === 0 ? 0 : 1;
  } finally {
    await platform.stop();
  }
}

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-bad-input-'));
  chmodSync(folder, 0o755);
  try {
    return await drive(options, folder);
  } finally {
    if (process.env['DOORSTEP_KEEP'] === undefined) rmSync(folder, { recursive: true, force: true });
    else print(`Kept in ${folder}`);
  }
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(error instanceof Missing ? `${error.message}\n` : `${error.stack}\n`);
    process.exit(2);
  },
);
