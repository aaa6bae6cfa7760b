import { scoreOf, vacancyOf } from './candidate';
import { auction } from './auction';
import { dualBound, slotBound } from './bound';
import { complete } from './complete';
import { Market, nothing, openMarket } from './market';
import { AllocationRound, checkRound, highestScore, mostVacancies, rankBits } from './round';
import { sortFirst } from './sort-first';
import { suitorsOf } from './suitors';
import { Stage, World, worldOf } from './world';

/** What one tier, entitled or not, was given of what the ones before left. Per-vacancy arrays are in the round's order. */
export interface StageReport {
  readonly tier: number;
  readonly entitled: boolean;
  readonly people: number;
  /** Slots: the people's demands together. */
  readonly wanted: number;
  readonly filled: number;
  /** No allocation of the stage fills more (proven, not estimated). */
  readonly mostFillable: number;
  readonly score: number;
  /** No allocation that fills as many slots has a higher total score. */
  readonly scoreBound: number;
  /** How far `score` can be from the best, as a part of `scoreBound`. */
  readonly gap: number;
  /** What the prices count for a filled slot before its score. */
  readonly bonus: number;
  /** In points. A price above `bonus` says that somebody's slot stayed empty for want of this place. */
  readonly price: Int32Array;
  /** Places that the stages before left. */
  readonly places: Int32Array;
  /** 1 where one place more would fill one slot more. */
  readonly short: Uint8Array;
}

/** Plain data; `candidates` index the candidates of the round. */
export interface Allocation {
  /** Those of person p lie from `offsets[p]` up to `offsets[p + 1]`, the highest score first. */
  readonly offsets: Int32Array;
  readonly candidates: Int32Array;
  readonly stages: readonly StageReport[];
  /** The place in `stages` of each person. */
  readonly stageOf: Uint16Array;
  readonly score: number;
  readonly scoreBound: number;
  readonly gap: number;
}

/**
 * What a filled slot counts before its score. 3,000 outweighs a chain of three exchanges of the best for the worst. Where `complete` finds a slot
 * that only a longer chain fills, the stage is allocated again with more; more from the start would only lengthen price wars.
 */
const bonuses = [3_000, 12_000, 48_000];

/**
 * Gives every person up to `demand` recommendations of distinct employers and every vacancy at most `capacity` people. Tier after tier, within
 * a tier the entitled first: as many slots filled as can be, then the highest total score, to within the reported gap. The order of the input
 * does not matter; the seed decides between allocations within the gap. Throws a RangeError for arrays that do not fit together.
 */
export function allocate(round: AllocationRound): Allocation {
  checkRound(round);
  const world = worldOf(round);
  const market = openMarket(world);
  const stages = world.stages.map((stage) => allocateStage(market, stage));
  const score = stages.reduce((sum, stage) => sum + stage.score, 0);
  const scoreBound = stages.reduce((sum, stage) => sum + stage.scoreBound, 0);
  const stageOf = new Uint16Array(world.person.length);
  world.stages.forEach(({ from, to }, at) => world.person.subarray(from, to).forEach((p) => (stageOf[p] = at)));
  return { ...chosen(round, market), stages, stageOf, score, scoreBound, gap: gapOf(score, scoreBound) };
}

function allocateStage(market: Market, stage: Stage): StageReport {
  const { world, left, load } = market;
  const suitors = suitorsOf(world, stage);
  let short: Uint8Array = new Uint8Array(0);
  for (const bonus of bonuses) {
    market.bonus = bonus;
    auction(market, stage, suitors);
    const completed = complete(market, stage, suitors);
    short = completed.short;
    if (!completed.moved) break;
  }
  const mostFillable = slotBound(market, stage, short);
  const scoreBound = dualBound(market, stage) - market.bonus * mostFillable;
  const { wanted, filled, score } = totals(market, stage);
  const report = {
    tier: stage.tier,
    entitled: stage.entitled,
    people: stage.to - stage.from,
    wanted,
    filled,
    mostFillable,
    score,
    scoreBound,
    gap: gapOf(score, scoreBound),
    bonus: market.bonus,
    price: inRoundOrder(world, market.price),
    places: inRoundOrder(world, left),
    short: inRoundOrder(world, short),
  };
  for (let v = 0; v < left.length; v += 1) left[v]! -= load[v]!;
  return report;
}

function totals({ world, held, filled }: Market, stage: Stage): { wanted: number; filled: number; score: number } {
  const sums = { wanted: 0, filled: 0, score: 0 };
  for (let person = stage.from; person < stage.to; person += 1) {
    sums.wanted += world.demand[person]!;
    sums.filled += filled[person]!;
  }
  for (let slot = stage.from * world.mostDemanded; slot < stage.to * world.mostDemanded; slot += 1)
    if (held[slot] !== nothing) sums.score += scoreOf(held[slot]!);
  return sums;
}

function gapOf(score: number, bound: number): number {
  return bound === 0 ? 0 : (bound - score) / bound;
}

function inRoundOrder<T extends Int32Array | Uint8Array>({ vacancy }: World, values: T): T {
  const ordered = values.slice() as T;
  vacancy.forEach((v, at) => (ordered[v] = values[at]!));
  return ordered;
}

function chosen(
  { candidates }: AllocationRound,
  { world, held, filled }: Market,
): Pick<Allocation, 'offsets' | 'candidates'> {
  const placeOf = new Int32Array(world.person.length);
  world.person.forEach((p, at) => (placeOf[p] = at));
  const offsets = new Int32Array(world.person.length + 1);
  placeOf.forEach((at, p) => (offsets[p + 1] = offsets[p]! + filled[at]!));
  const chosenCandidates = new Int32Array(offsets[placeOf.length]!);
  const slots = new Int32Array(world.mostDemanded);
  placeOf.forEach((at, p) => {
    let size = 0;
    for (let slot = at * world.mostDemanded, end = slot + world.mostDemanded; slot < end; slot += 1)
      if (held[slot] !== nothing)
        slots[size++] = ((highestScore - scoreOf(held[slot]!)) << rankBits) | vacancyOf(held[slot]!);
    sortFirst(slots, size);
    for (let nth = 0; nth < size; nth += 1) {
      const vacancy = world.vacancy[slots[nth]! & (mostVacancies - 1)];
      let candidate = candidates.offsets[p]!;
      while (candidates.vacancy[candidate] !== vacancy) candidate += 1;
      chosenCandidates[offsets[p]! + nth] = candidate;
    }
  });
  return { offsets, candidates: chosenCandidates };
}
