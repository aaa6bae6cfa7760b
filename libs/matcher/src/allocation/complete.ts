import { vacancyOf } from './candidate';
import { Market, nothing } from './market';
import { Suitors } from './suitors';
import { Stage } from './world';

const root = -1;

export interface Completed {
  /** Whether there was a slot to fill. The auction's bonus leaves none as a rule; this is what makes it certain. */
  readonly moved: boolean;
  /** 1 for each vacancy where one place more would fill one slot more. */
  readonly short: Uint8Array;
}

/** Fills every slot that can still be filled by moving others of the stage to other places (augmenting paths; Ford and Fulkerson, 1956). */
export function complete(market: Market, stage: Stage, suitors: Suitors): Completed {
  const search = new Search(market, suitors);
  let moved = false;
  for (let person = stage.from; person < stage.to; person += 1) {
    while (market.filled[person]! < market.world.demand[person]! && search.fillOne(person)) moved = true;
  }
  return { moved, short: search.reached };
}

/** What a failed search reached stays reached: no later path can leave it. */
class Search {
  readonly reached: Uint8Array;
  private readonly met: Uint8Array;
  /** The slot that takes the vacancy on the way back to the person searched for; `root` for an empty slot of that person. */
  private readonly slot: Int32Array;
  private readonly candidate: Int32Array;
  private readonly queue: number[] = [];
  private readonly people: number[] = [];

  constructor(
    private readonly market: Market,
    private readonly suitors: Suitors,
  ) {
    this.reached = new Uint8Array(market.price.length);
    this.met = new Uint8Array(market.filled.length);
    this.slot = new Int32Array(market.price.length);
    this.candidate = new Int32Array(market.price.length);
  }

  fillOne(person: number): boolean {
    const { market, suitors, queue } = this;
    queue.length = 0;
    this.people.length = 0;
    let spare = this.lookFrom(person, root);
    for (let next = 0; next < queue.length && spare === nothing; next += 1) {
      const vacancy = queue[next]!;
      for (let at = suitors.offsets[vacancy]!; at < suitors.offsets[vacancy + 1]! && spare === nothing; at += 1) {
        const slot = slotHolding(market, suitors.person[at]!, suitors.candidate[at]!);
        if (slot !== nothing) spare = this.lookFrom(suitors.person[at]!, slot);
      }
    }
    if (spare === nothing) return false;
    this.move(person, spare);
    for (const vacancy of queue) this.reached[vacancy] = 0;
    for (const other of this.people) this.met[other] = 0;
    return true;
  }

  /** Reaches what `person` could take in exchange for `slot`; the first with a place to spare ends the search. */
  private lookFrom(person: number, slot: number): number {
    const { world, left, load, held } = this.market;
    const given = slot === root ? nothing : world.employer[vacancyOf(held[slot]!)]!;
    const again = this.met[person] === 1;
    if (again && slot === root) return nothing;
    for (let i = world.offsets[person]!, end = world.offsets[person + 1]!; i < end; i += 1) {
      const candidate = world.candidates[i]!;
      const vacancy = vacancyOf(candidate);
      const employer = world.employer[vacancy]!;
      if (this.reached[vacancy] === 1 || (employer !== given && (again || this.holdsEmployer(person, employer))))
        continue;
      this.reached[vacancy] = 1;
      this.slot[vacancy] = slot;
      this.candidate[vacancy] = candidate;
      this.queue.push(vacancy);
      if (load[vacancy]! < left[vacancy]!) return vacancy;
    }
    if (!again) this.people.push(person);
    this.met[person] = 1;
    return nothing;
  }

  private move(person: number, spare: number): void {
    const { load, held, filled } = this.market;
    load[spare]! += 1;
    for (let vacancy = spare, slot = this.slot[spare]!; ;) {
      const into = slot === root ? emptySlot(this.market, person) : slot;
      const before = held[into]!;
      held[into] = this.candidate[vacancy]!;
      if (slot === root) break;
      vacancy = vacancyOf(before);
      slot = this.slot[vacancy]!;
    }
    filled[person]! += 1;
  }

  private holdsEmployer(person: number, employer: number): boolean {
    const { world, held } = this.market;
    for (let slot = person * world.mostDemanded, end = slot + world.mostDemanded; slot < end; slot += 1)
      if (held[slot] !== nothing && world.employer[vacancyOf(held[slot]!)] === employer) return true;
    return false;
  }
}

function emptySlot({ world, held }: Market, person: number): number {
  let slot = person * world.mostDemanded;
  while (held[slot] !== nothing) slot += 1;
  return slot;
}

function slotHolding({ world, held }: Market, person: number, candidate: number): number {
  for (let slot = person * world.mostDemanded, end = slot + world.mostDemanded; slot < end; slot += 1)
    if (held[slot] === candidate) return slot;
  return nothing;
}
