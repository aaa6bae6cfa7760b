/** What a closed loop of callers measured. Times are milliseconds. */
export interface Measured {
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
}

/** Calls `work` from `callers` loops at once for `seconds`, after a tenth of that time to warm up. */
export async function measure(callers: number, seconds: number, work: () => Promise<unknown>): Promise<Measured> {
  await run(callers, seconds / 10, work);
  const times = await run(callers, seconds, work);
  return { rate: times.length / seconds, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

async function run(callers: number, seconds: number, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + seconds * 1_000;
  const caller = async () => {
    for (let started = performance.now(); started < end;) {
      await work();
      const now = performance.now();
      times.push(now - started);
      started = now;
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return times;
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
