import { Markup, markup } from '../markup';
import { across, box, chart, grid, legend, Told, upwards } from './box';
import { partOf, Scale, scaleOf } from './scale';

/** A month on the axis; the year is written under the first of each, where there is room. */
export interface MonthMark {
  readonly month: string;
  readonly year: string;
}

export interface Line {
  readonly name: string;
  /** One for each month; null where there is nothing to say. */
  readonly values: readonly (number | 'withheld' | null)[];
}

export interface LineChart extends Told {
  readonly months: readonly MonthMark[];
  readonly lines: readonly Line[];
  readonly format: (value: number) => string;
}

const gapHeight = 9;

/** Counts over months. A month of which nothing is said is a gap; where that is because it is withheld, it is marked on the axis. */
export function lineChart({ months, lines, format, ...told }: LineChart): Markup {
  const values = lines.flatMap((line) => line.values.filter((value) => typeof value === 'number'));
  const scale = scaleOf(values, 1);
  const at = (month: number) => across((month + 0.5) / Math.max(1, months.length));
  const names = lines.length > 1 ? legend(lines.map(({ name }) => name)) : [];
  return chart(told, [
    ...names,
    ...grid(scale, format),
    ...lines.flatMap((line, index) => drawn(line, index, scale, at)),
    ...gaps(lines, at),
    ...months.map(
      ({ month }, index) => markup`<text class="middle" x="${at(index)}" y="${box.bottom + 15}">${month}</text>`,
    ),
    ...months.flatMap(({ year }, index) =>
      year === months[index - 1]?.year || (index === 0 && year !== months[1]?.year)
        ? []
        : [markup`<text class="year" x="${at(index)}" y="${box.bottom + 30}">${year}</text>`],
    ),
  ]);
}

function drawn({ values }: Line, index: number, scale: Scale, at: (month: number) => number): readonly Markup[] {
  const points = values.map((value, month) =>
    typeof value !== 'number' ? null : { x: at(month), y: upwards(partOf(scale, value)) },
  );
  const path = points
    .flatMap((point, month) =>
      point === null ? [] : [`${(points[month - 1] ?? null) === null ? 'M' : 'L'}${point.x} ${point.y}`],
    )
    .join('');
  const dots = points.flatMap((point) =>
    point === null ? [] : [markup`<circle class="dot dot-${index + 1}" cx="${point.x}" cy="${point.y}" r="2.2"/>`],
  );
  return [markup`<path class="line line-${index + 1}" d="${path}"/>`, ...dots];
}

function gaps(lines: readonly Line[], at: (month: number) => number): readonly Markup[] {
  return lines.flatMap(({ values }, line) =>
    values.flatMap((value, month) =>
      value === 'withheld'
        ? [markup`<text class="gap gap-${line + 1}" x="${at(month)}" y="${box.bottom - 4 - line * gapHeight}">×</text>`]
        : [],
    ),
  );
}
