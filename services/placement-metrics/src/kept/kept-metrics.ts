import { Metric, metrics } from '@doorstep/metrics';

/** Definitions whose figures of months are kept. */
export const keptMetrics: readonly Metric[] = metrics.filter(({ kept }) => kept !== undefined);
/** Names a definition in the tables of kept figures. */
export const keptName = ({ id, version }: Metric): string => `${id}@${version}`;
/** Names of all of them. */
export const keptNames = keptMetrics.map(keptName).join();
