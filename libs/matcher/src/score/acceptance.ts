import { occupationGroupOf } from './occupation';

/** Answers that came of being asked. */
export interface Tally {
  readonly asked: number;
  readonly accepted: number;
}

/** What a vacancy's answers are counted under; null where it names no occupation or place. */
export interface Answering {
  readonly employerId: string;
  readonly occupation: string | null;
  /** Division code. */
  readonly place: string | null;
}

/**
 * How likely somebody answers and accepts, in thousandths. `levels` go from the narrowest to the widest; each tally is drawn towards what the wider
 * ones say as if that had been seen `strength` times (the mean of a beta-binomial), the widest towards a half seen twice. A level
 * without answers says what the next wider one says.
 */
export function acceptanceOf(levels: readonly Tally[], strength: number): number {
  const [widest, ...narrower] = [...levels].reverse();
  const expected = narrower.reduce(
    (prior, { asked, accepted }) => (asked === 0 ? prior : (accepted + strength * prior) / (asked + strength)),
    ((widest?.accepted ?? 0) + 1) / ((widest?.asked ?? 0) + 2),
  );
  return Math.floor(1000 * expected);
}

/**
 * Learns from `answers` how likely an employer answers and accepts: its own answers, drawn towards those of its vacancies' occupation group (two
 * digits) in the same prefecture, these towards all. Null as long as nobody answered.
 */
export function learnAcceptance(
  answers: readonly (Answering & Tally)[],
  strength: number,
): (vacancy: Answering) => number | null {
  const all = new Tallies();
  const ofEmployers = new Tallies();
  const ofMarkets = new Tallies();
  for (const answer of answers) {
    all.add('', answer);
    ofEmployers.add(answer.employerId, answer);
    ofMarkets.add(marketOf(answer), answer);
  }
  if (all.of('').asked === 0) return () => null;
  return (vacancy) =>
    acceptanceOf([ofEmployers.of(vacancy.employerId), ofMarkets.of(marketOf(vacancy)), all.of('')], strength);
}

class Tallies {
  private readonly tallies = new Map<string, Tally>();

  add(key: string | undefined, { asked, accepted }: Tally): void {
    if (key === undefined) return;
    const before = this.of(key);
    this.tallies.set(key, { asked: before.asked + asked, accepted: before.accepted + accepted });
  }

  of(key: string | undefined): Tally {
    return (key === undefined ? undefined : this.tallies.get(key)) ?? { asked: 0, accepted: 0 };
  }
}

/** Four digits of a division code are its prefecture. */
function marketOf({ occupation, place }: Answering): string | undefined {
  return occupation === null || place === null ? undefined : `${occupationGroupOf(occupation)}/${place.slice(0, 4)}`;
}
