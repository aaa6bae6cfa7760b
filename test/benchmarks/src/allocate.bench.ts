import { AgainstHighs } from './allocate/against-highs.apart';
import { apart } from './apart';
import { Million } from './allocate/million.apart';
import { tiers } from './allocate/tiers';
import { Figure } from './figure';

const largestGap = 1e-4;

/** A round for 100,000 people and one for a million, its proven gap, and the same round as HiGHS solves it. */
export async function allocateBench(): Promise<readonly Figure[]> {
  const one = await apart<AgainstHighs>('allocate/against-highs');
  const million = await apart<Million>('allocate/million');
  const tiered = tiers();
  const between = one.reached <= one.optimum * (1 + 1e-9) && one.optimum <= one.bound * (1 + 1e-9);
  const ratio = one.highsProcessorSeconds / one.processorSeconds;
  return [
    { name: 'allocate, 100,000 people, 10,000 vacancies', value: one.seconds, unit: 's' },
    {
      name: 'allocate, the same in processor time',
      value: one.processorSeconds,
      unit: 's',
      against: `HiGHS (WASM), ${one.highsProcessorSeconds.toFixed(1)} s`,
      ratio,
      target: 30,
      met: ratio >= 30,
    },
    { name: 'allocate, candidates', value: one.candidates, unit: 'pairs' },
    { name: 'allocate, slots filled, the most that can be', value: one.filled, unit: `of ${one.wanted}` },
    atMost('allocate, proven gap of the scores', one.gap * 100, '%', largestGap * 100),
    {
      name: 'allocate, below the optimum of HiGHS, which lies within the bound',
      value: 100 * (1 - one.reached / one.optimum),
      unit: '% of bonus and score',
      met: between,
    },
    atMost('allocate, 1,000,000 people, 100,000 vacancies', million.seconds, 's', 90),
    atMost('allocate, million, most memory', million.mebibytes, 'MiB', 1_024),
    atMost('allocate, million, proven gap of the scores', million.gap * 100, '%', largestGap * 100),
    { name: 'allocate, million, candidates', value: million.candidates, unit: 'pairs' },
    atMost('allocate, three tiers, people moved by a later tier', tiered.moved, 'people', 0),
    atMost('allocate, three tiers, slots left that could be filled', tiered.unfilled, 'slots', 0),
    atMost('allocate, three tiers, proven gap of the scores', tiered.gap * 100, '%', largestGap * 100),
  ];
}

function atMost(name: string, value: number, unit: string, target: number): Figure {
  return { name, value, unit, target, met: value <= target };
}
