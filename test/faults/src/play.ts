import { Ground, prepareGround } from './ground';
import { Stage } from './options';
import { Act } from './plan';
import { playRound, Verdict } from './round';

export type Told = Verdict & Stage;

/** Plays an act on one platform, and on a new one after a round that failed. A mutant is done with when it is caught. */
export async function play(
  { stage, rounds }: Act,
  mutant: string | undefined,
  print: (line: string) => void,
): Promise<readonly Told[]> {
  const told: Told[] = [];
  let ground: Ground | undefined;
  try {
    for (const { seed, fault } of rounds) {
      ground ??= await prepareGround(stage, mutant);
      const { platform, employerId, control } = ground;
      if (fault.controlled === true && control === undefined) {
        print(`${placeOf(stage)} seed ${seed} ${fault.name}: needs gcc on Linux, left out`);
        continue;
      }
      const verdict = { ...(await playRound(platform, { seed, fault, employerId, control })), ...stage };
      told.push(verdict);
      print(lineOf(verdict));
      if (verdict.wrong.length === 0) continue;
      if (mutant !== undefined) break;
      await ground.clear();
      ground = undefined;
    }
  } finally {
    await ground?.clear();
  }
  return told;
}

const placeOf = ({ transport, brokers }: Stage): string => (transport === 'kafka' ? `kafka/${brokers}` : transport);

function lineOf(told: Told): string {
  const { transport, brokers, seed, fault, did, commands, acknowledged, wrong, seconds } = told;
  const verdict = wrong.length === 0 ? 'ok' : 'FAILED';
  const line = `${placeOf(told)} seed ${seed} ${fault} (${did}): ${acknowledged} of ${commands} commands acknowledged, ${verdict}, ${seconds} s`;
  const place = transport === 'kafka' ? `kafka --brokers ${brokers}` : transport;
  const again = `  again: npm run test:faults -- --rounds 1 --seed ${seed} --transport ${place} --fault ${fault}`;
  return wrong.length === 0 ? line : [line, ...wrong.map((one) => `  ${one}`), again].join('\n');
}
