import { Injectable } from '@nestjs/common';
import { CivilDate, covers } from '@doorstep/event-sourcing';
import { Metric, Target } from '@doorstep/metrics';
import { ReferenceEntry } from '@doorstep/reference';
import { invalid, ReferenceDesk } from '@doorstep/service';

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

/** Targets are parameters of a region and year: a province's is not that of its counties. */
@Injectable()
export class StatedTargets {
  constructor(private readonly reference: ReferenceDesk) {}

  /** Those in force in the very region on a day, in order of their metrics. */
  of(region: string, on: CivilDate): readonly StatedTarget[] {
    const found = [...this.reference.book.entries()].filter((entry) => entry.region === region && covers(entry, on));
    return found.flatMap(targetIn).sort((a, b) => (`${a.metric} ${a.sense}` < `${b.metric} ${b.sense}` ? -1 : 1));
  }

  /** The one for a metric, undefined where none is stated. Throws 422 where it is to be reached and not to be exceeded at once. */
  for(metric: string, region: string, on: CivilDate): StatedTarget | undefined {
    const [target, other] = this.of(region, on).filter((one) => one.metric === metric);
    if (other !== undefined) throw invalid({ field: 'metric', code: 'floor-and-ceiling' });
    return target;
  }
}

function targetIn({ kind, list, value, unit, entryId, version, source }: ReferenceEntry): readonly StatedTarget[] {
  const [, what, metric] = named.exec(list) ?? [];
  if (kind !== 'parameter' || metric === undefined || typeof value !== 'number') return [];
  const sense = senseOf[what as keyof typeof senseOf];
  return [{ metric, sense, value, unit: unit ?? null, version: `${entryId}@${version}`, source }];
}

/** The target in the figure's own terms: a rate may be stated in percent. */
export function targetFor({ measure, stock }: Metric, { value, unit, sense }: StatedTarget): Target {
  const inTerms = measure === 'ratio' && unit === 'percent' ? value / 100 : value;
  return { value: inTerms, sense, accumulates: measure === 'count' && stock !== true };
}
