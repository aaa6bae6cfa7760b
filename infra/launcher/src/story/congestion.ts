import { Ask, told } from './questions';

/** How recommendations spread over vacancies, and where that can be asked for again. */
export interface Congestion {
  readonly addresses: readonly string[];
  readonly vacancies: number;
  readonly withoutAny: number;
  readonly overloaded: number;
  /** Over openings; null where nothing was recommended. */
  readonly gini: number | null;
}

export async function congestionOf(ask: Ask, question: string): Promise<Congestion> {
  const [without, overloaded, concentration] = await Promise.all([
    told(ask, 'vacancies-without-recommendation', question),
    told(ask, 'vacancies-overloaded', question),
    told(ask, 'recommendation-concentration', question),
  ]);
  return {
    addresses: [without, overloaded, concentration].map(({ address }) => address),
    vacancies: without.total.value.denominator,
    withoutAny: without.total.value.numerator,
    overloaded: overloaded.total.value.numerator,
    gini: concentration.total.value.value,
  };
}
