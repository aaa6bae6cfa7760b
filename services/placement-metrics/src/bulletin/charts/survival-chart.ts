import { SurvivalStep } from '@doorstep/metrics';
import { Markup, markup } from '../markup';
import { across, box, chart, grid, rounded, Told, upwards } from './box';
import { partOf, Scale, scaleOf } from './scale';

export interface SurvivalChart extends Told {
  readonly steps: readonly SurvivalStep[];
  /** The last day that anybody was observed. */
  readonly until: number;
  readonly medianDays: number | null;
  readonly axis: string;
  readonly format: (share: number) => string;
}

const monthDays = 30;

/** The share for whom it had happened, by days, with its confidence band and the median where it is reached. */
export function survivalChart({ steps, until, medianDays, axis, format, ...told }: SurvivalChart): Markup {
  const days = daysAxis(until);
  const shown = steps.filter((step) => step.days <= days.max);
  const shares = scaleOf(
    shown.map(({ high }) => high),
    0.05,
  );
  const x = (day: number) => across(partOf(days, Math.min(day, until)));
  const y = (share: number) => upwards(partOf(shares, share));
  const outline = (share: (step: SurvivalStep) => number) =>
    corners(shown, share, until).map(([day, value]) => `${x(day)} ${y(value)}`);
  const band = [...outline(({ high }) => high), ...outline(({ low }) => low).reverse()];
  return chart(told, [
    ...grid(shares, format),
    ...days.ticks.map(
      (tick) => markup`<text class="middle" x="${across(partOf(days, tick))}" y="${box.bottom + 15}">${tick}</text>`,
    ),
    markup`<text class="end" x="${box.right}" y="${box.bottom + 30}">${axis}</text>`,
    markup`<path class="band" d="M${band.join('L')}Z"/>`,
    markup`<path class="line line-1" d="M${outline(({ happened }) => happened).join('L')}"/>`,
    ...median(medianDays !== null && medianDays <= days.max ? x(medianDays) : null, y(0.5)),
  ]);
}

/** The corners of a stair from nothing on day 0 to the last day. */
function corners(
  steps: readonly SurvivalStep[],
  share: (step: SurvivalStep) => number,
  until: number,
): readonly (readonly [number, number])[] {
  const stairs = steps.flatMap((step, at): [number, number][] => {
    const before = steps[at - 1];
    return [
      [step.days, before === undefined ? 0 : share(before)],
      [step.days, share(step)],
    ];
  });
  const last = steps.at(-1);
  return [[0, 0], ...stairs, [until, last === undefined ? 0 : share(last)]];
}

function median(x: number | null, y: number): readonly Markup[] {
  if (x === null) return [];
  return [
    markup`<path class="median" d="M${box.left} ${y}L${x} ${y}L${x} ${box.bottom}"/><circle class="dot dot-1" cx="${x}" cy="${y}" r="2.6"/>`,
  ];
}

function daysAxis(until: number): Scale {
  const max = Math.max(monthDays, until);
  const step = Math.ceil(max / monthDays / 6) * monthDays;
  const ticks = Array.from({ length: Math.floor(max / step) + 1 }, (_, at) => at * step);
  return { min: 0, max: rounded(max), ticks };
}
