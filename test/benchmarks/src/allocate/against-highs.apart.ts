import { median } from '../callers';
import { answer } from '../apart';
import { highsOptimum } from './highs';
import { measured, valueOf } from './measured';
import { population } from './population';

const size = { people: 100_000, vacancies: 10_000, tiers: 1 };
const [timesBefore, timesAfter] = [4, 3];

export interface AgainstHighs {
  readonly candidates: number;
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly highsProcessorSeconds: number;
  readonly gap: number;
  readonly filled: number;
  readonly wanted: number;
  /** In bonus and score together. */
  readonly reached: number;
  readonly optimum: number;
  readonly bound: number;
}

answer(async (): Promise<AgainstHighs> => {
  const round = population(size, 1);
  const before = measured(round, timesBefore);
  const [stage] = before.allocation.stages;
  if (stage === undefined) throw new Error('nobody in the round');
  const highs = await highsOptimum(round, stage.bonus);
  const after = measured(round, timesAfter);
  return {
    candidates: round.candidates.vacancy.length,
    seconds: median([...before.seconds, ...after.seconds]),
    processorSeconds: median([...before.processorSeconds, ...after.processorSeconds]),
    highsProcessorSeconds: highs.seconds,
    gap: before.allocation.gap,
    filled: stage.filled,
    wanted: stage.wanted,
    optimum: highs.objective,
    ...valueOf(before.allocation),
  };
});
