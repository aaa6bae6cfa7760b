import { answer } from '../apart';
import { measured } from './measured';
import { population } from './population';

export interface Million {
  readonly candidates: number;
  readonly seconds: number;
  readonly gap: number;
  /** The most the process held, the generated population included. */
  readonly mebibytes: number;
}

answer(async (): Promise<Million> => {
  const round = population({ people: 1_000_000, vacancies: 100_000, tiers: 1 }, 1);
  const { allocation, seconds } = measured(round, 1);
  return {
    candidates: round.candidates.vacancy.length,
    seconds: seconds[0]!,
    gap: allocation.gap,
    mebibytes: process.resourceUsage().maxRSS / 1_024,
  };
});
