import { Dice } from './dice';
import { faults } from './faults/faults';
import { Ground, prepareGround } from './ground';
import { Options, readOptions, Transport } from './options';
import { playRound, Verdict } from './round';

type Told = Verdict & { readonly transport: Transport };

/** Plays the rounds of a transport one after the other on one platform, and on a new one after a round that failed. */
async function play(options: Options, transport: Transport): Promise<readonly Told[]> {
  const possible = faults.filter(
    ({ name, transports }) => options.faults.includes(name) && transports.includes(transport),
  );
  const told: Told[] = [];
  let ground: Ground | undefined;
  try {
    for (let seed = options.seed; seed < options.seed + options.rounds; seed += 1) {
      ground ??= await prepareGround(transport, 1);
      const fault = new Dice(`fault ${seed}`).pick(possible);
      const verdict = {
        ...(await playRound(ground.platform, { seed, fault, employerId: ground.employerId })),
        transport,
      };
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

function lineOf({ transport, seed, fault, did, commands, acknowledged, wrong, seconds }: Told): string {
  const verdict = wrong.length === 0 ? 'ok' : 'FAILED';
  const line = `${transport} seed ${seed} ${fault} (${did}) ${acknowledged} of ${commands} commands acknowledged: ${verdict} in ${seconds} s`;
  const again = `  again: npm run test:faults -- --rounds 1 --seed ${seed} --transport ${transport} --fault ${fault}`;
  return wrong.length === 0 ? line : [line, ...wrong.map((one) => `  ${one}`), again].join('\n');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function main(): Promise<number> {
  const options = readOptions(
    process.argv.slice(2),
    faults.map(({ name }) => name),
    [],
  );
  const told: Told[] = [];
  for (const transport of options.transports) told.push(...(await play(options, transport)));
  const failed = told.filter(({ wrong }) => wrong.length > 0);
  print(
    JSON.stringify({
      rounds: told.length,
      failed: failed.map(({ seed, fault, transport }) => ({ seed, fault, transport })),
      commands: told.reduce((sum, { commands }) => sum + commands, 0),
      acknowledged: told.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
      seconds: Math.round(told.reduce((sum, { seconds }) => sum + seconds, 0)),
    }),
  );
  return failed.length === 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(2);
  },
);
