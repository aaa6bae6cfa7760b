/** One line of a benchmark's output. `ratio` compares with `against`, measured side by side in the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly against?: string;
  readonly ratio?: number;
  readonly target?: number;
  readonly met?: boolean;
}

/** A figure judged by its ratio to what it is compared with. */
export function figure(
  name: string,
  value: number,
  unit: string,
  against: string,
  compared: number,
  target: number,
): Figure {
  const ratio = value / compared;
  return { name, value, unit, against, ratio, target, met: ratio >= target };
}
