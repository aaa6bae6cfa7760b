import { Dice } from './dice';
import { faults } from './faults/faults';
import { Ground, prepareGround } from './ground';
import { mutants } from './mutants';
import { Options, readOptions, Stage } from './options';
import { playRound, Verdict } from './round';

type Told = Verdict & Stage;

/** Plays rounds on one platform, and on a new one after a round that failed. A mutant is done with when it is caught. */
async function play(options: Options, stage: Stage, firstSeed: number, rounds: number): Promise<readonly Told[]> {
  const possible = faults.filter(
    ({ name, transports }) => options.faults.includes(name) && transports.includes(stage.transport),
  );
  const told: Told[] = [];
  let ground: Ground | undefined;
  try {
    for (let seed = firstSeed; seed < firstSeed + rounds && possible.length > 0; seed += 1) {
      ground ??= await prepareGround(stage, options.mutant);
      const { platform, employerId, control } = ground;
      const able = possible.filter(({ controlled }) => controlled !== true || control !== undefined);
      const fault = new Dice(`fault ${seed}`).pick(able);
      const verdict = { ...(await playRound(platform, { seed, fault, employerId, control })), ...stage };
      told.push(verdict);
      print(lineOf(verdict));
      if (verdict.wrong.length === 0) continue;
      if (options.mutant !== undefined) break;
      await ground.clear();
      ground = undefined;
    }
  } finally {
    await ground?.clear();
  }
  return told;
}

function lineOf({ transport, brokers, seed, fault, did, commands, acknowledged, wrong, seconds }: Told): string {
  const on = transport === 'kafka' ? `kafka/${brokers}` : transport;
  const verdict = wrong.length === 0 ? 'ok' : 'FAILED';
  const line = `${on} seed ${seed} ${fault} (${did}): ${acknowledged} of ${commands} commands acknowledged, ${verdict}, ${seconds} s`;
  const place = transport === 'kafka' ? `kafka --brokers ${brokers}` : transport;
  const again = `  again: npm run test:faults -- --rounds 1 --seed ${seed} --transport ${place} --fault ${fault}`;
  return wrong.length === 0 ? line : [line, ...wrong.map((one) => `  ${one}`), again].join('\n');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function main(): Promise<number> {
  const names = faults.map(({ name }) => name);
  const options = readOptions(process.argv.slice(2), names, mutants);
  const told: Told[] = [];
  for (const [at, stage] of options.stages.entries()) {
    const [first, next] = [at, at + 1].map((part) => Math.round((options.rounds * part) / options.stages.length));
    told.push(...(await play(options, stage, options.seed + (first ?? 0), (next ?? 0) - (first ?? 0))));
  }
  const failed = told.filter(({ wrong }) => wrong.length > 0);
  print(
    JSON.stringify({
      rounds: told.length,
      failed: failed.map(({ seed, fault, transport, brokers }) => ({ seed, fault, transport, brokers })),
      commands: told.reduce((sum, { commands }) => sum + commands, 0),
      acknowledged: told.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
      seconds: Math.round(told.reduce((sum, { seconds }) => sum + seconds, 0)),
      ...(options.mutant === undefined ? {} : { mutant: options.mutant, caught: failed.length > 0 }),
    }),
  );
  return (failed.length === 0) === (options.mutant === undefined) ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(2);
  },
);
