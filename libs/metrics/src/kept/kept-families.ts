import { Metric } from '../metric/metric';

/** Definitions whose observations change by the same kinds of facts and on the same days. */
export interface KeptFamily {
  readonly metrics: readonly Metric[];
}

/** The families of definitions that are kept. Days read parameters by name, so that those of the same value wherever both have them are the same. */
export function keptFamilies(metrics: readonly Metric[]): readonly KeptFamily[] {
  const families: Metric[][] = [];
  for (const metric of metrics.filter(({ kept }) => kept !== undefined)) {
    const family = families.find(([first]) => first !== undefined && isOfOne(first, metric));
    if (family === undefined) families.push([metric]);
    else family.push(metric);
  }
  return families.map((family) => ({ metrics: family }));
}

function isOfOne(a: Metric, b: Metric): boolean {
  if (a.subject !== b.subject || a.kept?.days !== b.kept?.days) return false;
  if ([...(a.kept?.restsOn ?? [])].sort().join() !== [...(b.kept?.restsOn ?? [])].sort().join()) return false;
  return Object.entries(a.parameters).every(([name, value]) => (b.parameters[name] ?? value) === value);
}
