import { Markup, markup } from '../markup';
import { partOf, Scale } from './scale';

/** Where a chart is drawn, in units of its picture. */
export const box = { width: 340, height: 196, left: 44, right: 330, top: 26, bottom: 160 } as const;

/** What every chart is named and told by to those who do not see it. */
export interface Told {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

export const rounded = (value: number): number => Math.round(value * 100) / 100;
export const across = (part: number): number => rounded(box.left + part * (box.right - box.left));
export const upwards = (part: number): number => rounded(box.bottom - part * (box.bottom - box.top));

export function chart({ id, title, description }: Told, drawn: readonly Markup[]): Markup {
  return markup`<svg class="chart" viewBox="0 0 ${box.width} ${box.height}" role="img" aria-labelledby="${id}-title ${id}-description">
<title id="${id}-title">${title}</title>
<desc id="${id}-description">${description}</desc>
${drawn}
</svg>`;
}

/** Lines across at the marks of the upright axis, with their numbers. */
export function grid(scale: Scale, format: (value: number) => string): readonly Markup[] {
  return scale.ticks.map((tick) => {
    const y = upwards(partOf(scale, tick));
    const kind = tick === 0 ? 'base' : 'mark';
    return markup`<line class="${kind}" x1="${box.left}" x2="${box.right}" y1="${y}" y2="${y}"/>
<text class="end" x="${box.left - 6}" y="${rounded(y + 3)}">${format(tick)}</text>`;
  });
}

/** Names beside samples of how they are drawn, above the chart. */
export function legend(names: readonly string[]): readonly Markup[] {
  const room = (box.right - box.left) / Math.max(1, names.length);
  return names.map((name, at) => {
    const x = rounded(box.left + at * room);
    return markup`<line class="line line-${at + 1}" x1="${x}" x2="${x + 16}" y1="10" y2="10"/>
<text x="${x + 21}" y="13">${name}</text>`;
  });
}
