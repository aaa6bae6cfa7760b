/** A time in days, and whether what was waited for happened then or was not yet seen. */
export interface Duration {
  readonly days: number;
  readonly happened: boolean;
  /** How many of them there are, one unless told. */
  readonly times?: number;
}

/** One step of a survival curve: the share for whom it had happened by `days`, with its 95 % band. */
export interface SurvivalStep {
  readonly days: number;
  readonly happened: number;
  readonly low: number;
  readonly high: number;
}

const z95 = 1.959963984540054;

/**
 * The Kaplan–Meier estimate of the share for whom it happened, one step per day on which it did. Bands by Greenwood's variance on the scale
 * log(−log S), which keeps them within 0 and 1.
 */
export function survival(durations: readonly Duration[]): readonly SurvivalStep[] {
  const sorted = [...durations].sort((a, b) => a.days - b.days);
  const steps: SurvivalStep[] = [];
  let atRisk = sorted.reduce((sum, { times = 1 }) => sum + times, 0);
  let staying = 1;
  let greenwood = 0;
  for (let at = 0; at < sorted.length;) {
    const { days } = sorted[at] as Duration;
    let [here, happened] = [0, 0];
    for (; sorted[at]?.days === days; at += 1) {
      const { times = 1, happened: has } = sorted[at] as Duration;
      here += times;
      if (has) happened += times;
    }
    if (happened > 0) {
      staying *= 1 - happened / atRisk;
      greenwood += happened / (atRisk * (atRisk - happened));
      steps.push({ days, happened: 1 - staying, ...band(staying, greenwood) });
    }
    atRisk -= here;
  }
  return steps;
}

/** The first day by which it had happened for half, null where it did not for so many. */
export function medianDays(steps: readonly SurvivalStep[]): number | null {
  return steps.find(({ happened }) => happened >= 0.5)?.days ?? null;
}

/** The last step up to `days`; nothing had happened before the first. */
export function happenedBy(steps: readonly SurvivalStep[], days: number): SurvivalStep {
  return steps.findLast((step) => step.days <= days) ?? { days, happened: 0, low: 0, high: 0 };
}

function band(staying: number, greenwood: number): { readonly low: number; readonly high: number } {
  if (staying <= 0) return { low: 1, high: 1 };
  const logStaying = Math.log(staying);
  const spread = (z95 * Math.sqrt(greenwood)) / Math.abs(logStaying);
  return { low: 1 - Math.exp(logStaying * Math.exp(-spread)), high: 1 - Math.exp(logStaying * Math.exp(spread)) };
}
