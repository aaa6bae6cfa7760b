import { bernsteinInterval, Interval, meanOf } from './bounds';
import { LoggedDecision, RescoredDecision } from './logged';
import { propensities } from './near-equals';

/** `none`: the log does not show that one is better, which is not that they are equal. */
export type Claim = 'better' | 'worse' | 'none';

/** Rewards are per decision: what all its shown places brought together. */
export interface Comparison {
  readonly decisions: number;
  /** Logged decisions left out: without an answer yet, or not rescored. */
  readonly leftOut: number;
  readonly loggedReward: number;
  /** What the other version would have brought, by inverse propensity. */
  readonly ips: number;
  /** The same, self-normalised: less variance, a little bias, no bound of its own. */
  readonly snips: number;
  /** The other version's reward less the logged one's. */
  readonly difference: number;
  readonly interval: Interval;
  /** The part of the other version's places that the log could have shown; on the rest it says nothing. */
  readonly overlap: number;
  /** How many logged places the weighted ones are worth. */
  readonly effectivePlaces: number;
  readonly claim: Claim;
  /** The part of the difference that is shown at this risk; 0 without a claim. */
  readonly claimed: number;
}

interface Weighted {
  readonly logged: number;
  readonly ips: number;
  readonly weights: readonly number[];
  readonly rewards: readonly number[];
  /** The other version's places that were shown with probability zero. */
  readonly unseen: number;
  readonly places: number;
  /** The largest and the least that the difference could have been. */
  readonly most: number;
}

/**
 * Compares another version with the one that decided, on what the log holds. Every shown place counts with the probability that the other version
 * puts that candidate there over the logged one (item-position weights; Li, Abbasi-Yadkori, Kveton, Muthukrishnan, Vinay and Wen, 2018; self-normalised:
 * Swaminathan and Joachims, 2015). The interval of the difference is an empirical Bernstein bound at `risk`, and what the other version would show
 * but the log never could is counted from nothing to a full reward. A claim is made only where that interval leaves out zero. Throws a RangeError for a decision logged twice.
 */
export function compareVersions(
  logged: readonly LoggedDecision[],
  rescored: readonly RescoredDecision[],
  risk = 0.05,
): Comparison {
  if (new Set(logged.map(({ decision }) => decision)).size < logged.length)
    throw new RangeError('a decision was logged twice');
  const other = new Map(rescored.map((one) => [one.decision, one]));
  const weighted = logged.flatMap((decision) => {
    const scored = other.get(decision.decision);
    return scored === undefined || decision.shown.some(({ reward }) => reward === null)
      ? []
      : [weigh(decision, scored)];
  });
  const weights = weighted.flatMap((one) => one.weights);
  const rewards = weighted.flatMap((one) => one.rewards);
  const places = weighted.reduce((sum, one) => sum + one.places, 0);
  const unseen = weighted.reduce((sum, one) => sum + one.unseen, 0);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const squares = weights.reduce((total, weight) => total + weight ** 2, 0);
  const differences = weighted.map(({ ips, logged: own }) => ips - own);
  const seen = bernsteinInterval(differences, Math.max(0, ...weighted.map(({ most }) => most)), risk);
  const interval = { lower: seen.lower, upper: seen.upper + (weighted.length === 0 ? 0 : unseen / weighted.length) };
  const claim = interval.lower > 0 ? 'better' : interval.upper < 0 ? 'worse' : 'none';
  return {
    decisions: weighted.length,
    leftOut: logged.length - weighted.length,
    loggedReward: meanOf(weighted.map((one) => one.logged)),
    ips: meanOf(weighted.map((one) => one.ips)),
    snips: sum === 0 ? 0 : ((rewards.reduce((total, reward) => total + reward, 0) / sum) * places) / weighted.length,
    difference: meanOf(differences),
    interval,
    overlap: places === 0 ? 0 : 1 - unseen / places,
    effectivePlaces: squares === 0 ? 0 : sum ** 2 / squares,
    claim,
    claimed: { better: interval.lower, worse: interval.upper, none: 0 }[claim],
  };
}

function weigh(decision: LoggedDecision, rescored: RescoredDecision): Weighted {
  const before = propensities(decision.candidates, decision.bound);
  const after = propensities(rescored.candidates, rescored.bound);
  const weights = decision.shown.map(({ id, place, propensity }) => after(id, place) / propensity);
  const rewards = decision.shown.map(({ reward }, at) => (reward ?? 0) * (weights[at] as number));
  const unseen = decision.shown.reduce(
    (sum, { place }) =>
      sum + rescored.candidates.reduce((part, { id }) => part + (before(id, place) === 0 ? after(id, place) : 0), 0),
    0,
  );
  const most = decision.shown.reduce((sum, { propensity }) => sum + 1 / propensity, 0);
  return {
    logged: decision.shown.reduce((sum, { reward }) => sum + (reward ?? 0), 0),
    ips: rewards.reduce((sum, reward) => sum + reward, 0),
    weights,
    rewards,
    unseen,
    places: decision.shown.length,
    most,
  };
}
