import { Caller } from './caller';
import { drained, wrongs } from './checker/check';
import { headsOf } from './checker/stored-events';
import { Control } from './control';
import { Dice } from './dice';
import { Fault } from './faults/fault';
import { accepted, emptyHistory } from './history';
import { HurtPlatform } from './platform';
import { pause } from './waiting';
import { work } from './workload';

export interface Round {
  readonly seed: number;
  readonly fault: Fault;
  readonly employerId: string;
  readonly control: Control | undefined;
}

export interface Verdict {
  readonly seed: number;
  readonly fault: string;
  /** What the fault did. */
  readonly did: string;
  readonly commands: number;
  readonly acknowledged: number;
  readonly wrong: readonly string[];
  readonly seconds: number;
}

/** Lets people work for a while, hurts the platform meanwhile, waits until it has come to rest and checks everything. */
export async function playRound(platform: HurtPlatform, { seed, fault, employerId, control }: Round): Promise<Verdict> {
  const started = Date.now();
  const dice = new Dice(`round ${seed}`);
  const history = emptyHistory();
  const caller = new Caller(platform, history, `round-${seed}`);
  const wrong: string[] = [];
  let did = '';
  const failed = (what: string) => (error: Error) => void wrong.push(`${what}: ${error.message}`);
  const before = await headsOf(platform.stores);
  const hurt = async (): Promise<void> => {
    await pause(dice.of('instant').whole(100, 1_500));
    did = await fault.inflict({ platform, dice: dice.of(fault.name), control });
  };
  let resting = false;
  const supervision = platform.supervise(() => resting).catch(failed('the platform cannot be started again'));
  await Promise.all([
    work({ caller, history, dice: dice.of('work'), round: seed, employerId }).catch(failed('the work ended early')),
    hurt().catch(failed('the fault could not be inflicted')),
  ]);
  try {
    await platform.whole();
    await drained(platform.stores);
    wrong.push(...(await wrongs(platform.stores, caller, before, history, dice.of('repetitions'))));
  } catch (error) {
    failed('not at rest')(error as Error);
  }
  resting = true;
  await supervision;
  return {
    seed,
    fault: fault.name,
    did,
    commands: history.commands.length,
    acknowledged: history.commands.filter(accepted).length,
    wrong,
    seconds: Math.round((Date.now() - started) / 100) / 10,
  };
}
