import { Ask, told } from './questions';

export const fairnessStages = ['recommended', 'referred', 'hired', 'verified'] as const;
const compared = ['sex', 'age-band', 'group'] as const;

/** How the cell that did worst at a stage stands to the one that did best. */
export interface Lowest {
  readonly address: string;
  readonly ratio: number | null;
  readonly isFlagged: boolean;
  readonly ratioAmongAlike: number | null;
  readonly isFlaggedAmongAlike: boolean;
}

/** The stages, in their order. */
export interface FairnessRow {
  readonly by: (typeof compared)[number];
  readonly lowest: readonly Lowest[];
}

/** How evenly people of different kinds came on, as the platform's own definitions tell it. */
export function fairnessOf(ask: Ask, question: string): Promise<readonly FairnessRow[]> {
  return Promise.all(
    compared.map(async (by) => ({
      by,
      lowest: await Promise.all(
        fairnessStages.map((stage) => lowestOf(ask, `selection-ratio-${stage}`, `${question}&by=${by}`)),
      ),
    })),
  );
}

async function lowestOf(ask: Ask, metric: string, question: string): Promise<Lowest> {
  const { address, total } = await told(ask, metric, question);
  const { toBest, judgement, toBestAmongAlike, judgementAmongAlike } = total.value;
  return {
    address,
    ratio: toBest,
    isFlagged: judgement === 'disadvantaged',
    ratioAmongAlike: toBestAmongAlike,
    isFlaggedAmongAlike: judgementAmongAlike === 'disadvantaged',
  };
}
