import { Ledger, whyNot, WhyNot } from '@doorstep/matcher';
import { Arguments, PassedOver } from '../recommendations/recommendations.events';
import { PassedOverCounts } from './round.events';

/** Why a candidate of somebody went to others, with the numbers behind it; nothing where it did not. */
export function passedOverOf(ledger: Ledger, person: number, candidate: number): readonly PassedOver[] {
  const why = whyNot(ledger, person, candidate);
  if (why.outcome === 'recommended') return [];
  const { ids } = ledger.round.vacancies;
  const { vacancy, score } = ledger.round.candidates;
  return [
    {
      vacancyId: ids[vacancy[candidate] as number] as string,
      score: score[candidate] as number,
      outcome: why.outcome,
      arguments: argumentsOf(why, ids),
    },
  ];
}

/** How often each outcome was the reason, over everybody. */
export function passedOverBy(all: Iterable<readonly PassedOver[]>): PassedOverCounts {
  const counts = { 'same-employer': 0, 'better-ones': 0, 'taken-before': 0, 'worth-more-to-others': 0 };
  for (const some of all) for (const { outcome } of some) counts[outcome] += 1;
  return counts;
}

function argumentsOf(why: Exclude<WhyNot, { outcome: 'recommended' }>, ids: readonly string[]): Arguments {
  switch (why.outcome) {
    case 'same-employer':
      return { instead: ids[why.instead] as string, insteadScore: why.score };
    case 'better-ones':
      return { insteadScore: why.score };
    case 'taken-before':
      return { takersBefore: why.takers.before };
    case 'worth-more-to-others': {
      const { takers, lowestScore, worth, price } = why;
      const numbers = { takersBefore: takers.before, takersEqual: takers.equals, worth, price };
      return takers.equals === 0 ? numbers : { ...numbers, lowestScore };
    }
  }
}
