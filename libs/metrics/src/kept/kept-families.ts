import { Metric } from '../metric/metric';

/** Definitions whose observations change by the same kinds of facts and on the same days. */
export interface KeptFamily {
  readonly metrics: readonly Metric[];
  /** The same, those together that turn on the same days. */
  readonly turning: readonly (readonly Metric[])[];
}

/** The families of definitions that are kept. Days read parameters by name, so that those of the same value wherever both have them are the same. */
export function keptFamilies(metrics: readonly Metric[]): readonly KeptFamily[] {
  const kept = metrics.filter((metric) => metric.kept !== undefined);
  return grouped(kept, isOfOne).map((family) => ({
    metrics: family,
    turning: grouped(family, (a, b) => a.kept?.turns === b.kept?.turns && isOfOne(a, b)),
  }));
}

function grouped(metrics: readonly Metric[], isAlike: (a: Metric, b: Metric) => boolean): Metric[][] {
  const groups: Metric[][] = [];
  for (const metric of metrics) {
    const group = groups.find(([first]) => first !== undefined && isAlike(first, metric));
    if (group === undefined) groups.push([metric]);
    else group.push(metric);
  }
  return groups;
}

function isOfOne(a: Metric, b: Metric): boolean {
  if (a.subject !== b.subject || a.kept?.days !== b.kept?.days) return false;
  if ([...(a.kept?.restsOn ?? [])].sort().join() !== [...(b.kept?.restsOn ?? [])].sort().join()) return false;
  return Object.entries(a.parameters).every(([name, value]) => (b.parameters[name] ?? value) === value);
}
