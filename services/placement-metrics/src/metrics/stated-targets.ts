import { Injectable } from '@nestjs/common';
import { CivilDate } from '@doorstep/event-sourcing';
import { Metric, StatedNumber, Target } from '@doorstep/metrics';
import { invalid } from '@doorstep/service';
import { KnownNumbers } from '../known-facts/known-numbers.queries';

const senseOf = { target: 'at-least', ceiling: 'at-most' } as const;
const named = /^(target|ceiling)-(.+)$/;

/** A target as it is stated: at least, or at most, so much of a figure in a region. */
export interface StatedTarget {
  readonly metric: string;
  readonly sense: Target['sense'];
  readonly value: number;
  readonly unit: string | null;
  /** The entry that states it, and its version. */
  readonly version: string;
  readonly source: string;
}

/** Targets are parameters of a region and year, as known at an instant (epoch ms): a province's is not that of its counties. */
@Injectable()
export class StatedTargets {
  constructor(private readonly numbers: KnownNumbers) {}

  /** Those in force in the very region on a day, in order of their metrics. */
  async of(region: string, on: CivilDate, asOf: number): Promise<readonly StatedTarget[]> {
    const found = (await this.numbers.ofRegion(asOf, region, on)).flatMap(targetIn);
    return found.sort((a, b) => (`${a.metric} ${a.sense}` < `${b.metric} ${b.sense}` ? -1 : 1));
  }

  /** The one for a metric, undefined where none is stated. Throws 422 where it is to be reached and not to be exceeded at once. */
  async for(metric: string, region: string, on: CivilDate, asOf: number): Promise<StatedTarget | undefined> {
    const [target, other] = (await this.of(region, on, asOf)).filter((one) => one.metric === metric);
    if (other !== undefined) throw invalid({ field: 'metric', code: 'floor-and-ceiling' });
    return target;
  }
}

function targetIn({ parameter, value, unit, entryId, version, source }: StatedNumber): readonly StatedTarget[] {
  const [, what, metric] = named.exec(parameter) ?? [];
  if (metric === undefined) return [];
  const sense = senseOf[what as keyof typeof senseOf];
  return [{ metric, sense, value, unit, version: `${entryId}@${version}`, source }];
}

/** The target in the figure's own terms: a rate may be stated in percent. */
export function targetFor({ measure, stock }: Metric, { value, unit, sense }: StatedTarget): Target {
  const inTerms = measure === 'ratio' && unit === 'percent' ? value / 100 : value;
  return { value: inTerms, sense, accumulates: measure === 'count' && stock !== true };
}
