import { writeFileSync } from 'node:fs';
import { faults } from './faults/faults';
import { mutants } from './mutants';
import { Options, readOptions } from './options';
import { Act, Lane, planOf } from './plan';
import { play, Told } from './play';

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Where no Kafka can be had its rounds are left out, unless they are required. */
async function playOrLeave(act: Act, { mutant, cover }: Options): Promise<readonly Told[]> {
  try {
    return await play(act, mutant, print);
  } catch (error) {
    const missing = /Java|Maven|Kafka needs/.test((error as Error).message);
    if (!cover || !missing || process.env['DOORSTEP_KAFKA_REQUIRED'] === '1') throw error;
    print(`Rounds on Kafka are left out: ${(error as Error).message}`);
    return [];
  }
}

async function playLane(lane: Lane, options: Options): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (const act of lane) told.push(...(await playOrLeave(act, options)));
  return told;
}

async function main(): Promise<number> {
  const options = readOptions(
    process.argv.slice(2),
    faults.map(({ name }) => name),
    mutants,
  );
  const told = (await Promise.all(planOf(options).map((lane) => playLane(lane, options)))).flat();
  const failed = told.filter(({ wrong }) => wrong.length > 0);
  const summary = JSON.stringify({
    rounds: told.length,
    failed: failed.map(({ seed, fault, transport, brokers }) => ({ seed, fault, transport, brokers })),
    commands: told.reduce((sum, { commands }) => sum + commands, 0),
    acknowledged: told.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
    seconds: Math.round(told.reduce((sum, { seconds }) => sum + seconds, 0)),
    ...(options.mutant === undefined ? {} : { mutant: options.mutant, caught: failed.length > 0 }),
  });
  print(summary);
  if (options.summary !== undefined) writeFileSync(options.summary, summary);
  return (failed.length === 0) === (options.mutant === undefined) ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(2);
  },
);
