import { allocate, Allocation, AllocationRound } from '@doorstep/matcher';

export interface Measured {
  readonly allocation: Allocation;
  readonly seconds: readonly number[];
  /** Of processor time, in all threads: what can be compared on a machine that others use. */
  readonly processorSeconds: readonly number[];
}

/** Allocates the same round `times` times. */
export function measured(round: AllocationRound, times: number): Measured {
  const seconds: number[] = [];
  const processorSeconds: number[] = [];
  let allocation: Allocation | undefined;
  for (let time = 0; time < times; time += 1) {
    const started = performance.now();
    const used = process.cpuUsage();
    allocation = allocate(round);
    const { user, system } = process.cpuUsage(used);
    seconds.push((performance.now() - started) / 1_000);
    processorSeconds.push((user + system) / 1e6);
  }
  if (allocation === undefined) throw new Error('allocate at least once');
  return { allocation, seconds, processorSeconds };
}

/** What the auction maximises: the bonus of every slot filled, and the scores. The round has one tier. */
export function valueOf({ stages: [stage] }: Allocation): { readonly reached: number; readonly bound: number } {
  if (stage === undefined) return { reached: 0, bound: 0 };
  return {
    reached: stage.bonus * stage.filled + stage.score,
    bound: stage.bonus * stage.mostFillable + stage.scoreBound,
  };
}
