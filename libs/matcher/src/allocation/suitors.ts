import { vacancyOf } from './candidate';
import { Stage, World } from './world';

/** The candidates of a stage filed by vacancy. */
export interface Suitors {
  readonly offsets: Int32Array;
  readonly person: Int32Array;
  readonly candidate: Int32Array;
}

export function suitorsOf(world: World, stage: Stage): Suitors {
  const { candidates } = world;
  const [from, to] = [world.offsets[stage.from]!, world.offsets[stage.to]!];
  const offsets = new Int32Array(world.capacity.length + 1);
  for (let i = from; i < to; i += 1) offsets[vacancyOf(candidates[i]!) + 1]! += 1;
  for (let v = 0; v < world.capacity.length; v += 1) offsets[v + 1]! += offsets[v]!;
  const next = offsets.slice();
  const person = new Int32Array(to - from);
  const candidate = new Int32Array(to - from);
  for (let p = stage.from; p < stage.to; p += 1) {
    for (let i = world.offsets[p]!, end = world.offsets[p + 1]!; i < end; i += 1) {
      const one = candidates[i]!;
      const at = next[vacancyOf(one)]!;
      next[vacancyOf(one)] = at + 1;
      person[at] = p;
      candidate[at] = one;
    }
  }
  return { offsets, person, candidate };
}
