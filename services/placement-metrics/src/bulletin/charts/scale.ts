/** A linear axis from `min` to `max`, with marks at round numbers. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

const steps = [1, 2, 5, 10];
const about = 4;

/** An axis that holds 0 and all of `values`; its marks are at least `smallestStep` apart. */
export function scaleOf(values: readonly number[], smallestStep: number): Scale {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const step = Math.max(smallestStep, roundStep((high - low) / about));
  const [first, last] = [Math.floor(low / step), Math.max(Math.ceil(high / step), Math.floor(low / step) + 1)];
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => tidy((first + at) * step));
  return { min: tidy(first * step), max: tidy(last * step), ticks };
}

/** A part of the axis, 0 to 1. */
export function partOf({ min, max }: Scale, value: number): number {
  return Math.min(1, Math.max(0, (value - min) / (max - min)));
}

function roundStep(wanted: number): number {
  if (wanted <= 0) return 0;
  const power = 10 ** Math.floor(Math.log10(wanted));
  return (steps.find((step) => step * power >= wanted) as number) * power;
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
