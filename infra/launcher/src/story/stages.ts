import { Ask, told } from './questions';

const market = '&instead=marketOnly:1';
/** The definition behind each stage on the way to lasting work, with what is asked instead of its own parameters. */
const definitions = {
  recommended: ['recommended-of-registered', ''],
  delivered: ['delivered-of-registered', ''],
  referred: ['referred-of-registered', ''],
  hired: ['hired-of-registered', ''],
  verified: ['verified-of-registered', ''],
  verifiedMarket: ['placement-rate-of-registered', ''],
  sustained: ['working-at-90-days-of-registered', ''],
  sustainedMarket: ['working-at-90-days-of-registered', market],
} as const;
export type StageName = 'registered' | keyof typeof definitions;

/** Persons who came so far, and where that can be asked for again. */
export interface Stage {
  readonly name: StageName;
  readonly count: number;
  readonly address: string;
}

export async function stagesOf(ask: Ask, question: string): Promise<readonly Stage[]> {
  const asked = Object.entries(definitions) as readonly (readonly [keyof typeof definitions, readonly string[]])[];
  const answers = await Promise.all(
    asked.map(async ([name, [metric, instead]]) => {
      const { address, total } = await told(ask, metric as string, `${question}${instead}`);
      return { name, address, count: total.value.numerator, registered: total.value.denominator };
    }),
  );
  const [first] = answers as [(typeof answers)[number]];
  return [
    { name: 'registered', count: first.registered, address: first.address },
    ...answers.map(({ name, count, address }) => ({ name, count, address })),
  ];
}
