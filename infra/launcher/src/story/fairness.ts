import { Answer } from './api';

export const fairnessStages = ['recommended', 'referred', 'hired', 'verified'] as const;
const compared = ['sex', 'age-band', 'group'] as const;

interface Ratio {
  readonly ratio: number | null;
  readonly conditionalRatio: number | null;
}

/** The group that did worst at each of the stages, of those large enough to be judged. */
export interface FairnessRow {
  readonly by: (typeof compared)[number];
  readonly lowest: readonly Ratio[];
}

interface Stage {
  readonly stage: string;
  readonly groups: readonly (Ratio & { readonly judgement: string })[];
}

/** How evenly people of different kinds came on, as the platform's own queries tell it. */
export function fairnessOf(ask: (path: string) => Promise<Answer>, cohort: string): Promise<readonly FairnessRow[]> {
  return Promise.all(
    compared.map(async (by) => {
      const { body } = await ask(`/api/placement-fairness?${cohort}&by=${by}`);
      const stages = body['stages'] as unknown as readonly Stage[];
      return { by, lowest: fairnessStages.map((name) => lowestOf(stages.find(({ stage }) => stage === name))) };
    }),
  );
}

function lowestOf(stage: Stage | undefined): Ratio {
  const judged = (stage?.groups ?? []).filter(({ judgement }) => judgement !== 'not-judged');
  const none: Ratio = { ratio: null, conditionalRatio: null };
  const { ratio, conditionalRatio } = judged.reduce<Ratio>(
    (lowest, one) => ((one.ratio ?? Infinity) < (lowest.ratio ?? Infinity) ? one : lowest),
    none,
  );
  return { ratio, conditionalRatio };
}
