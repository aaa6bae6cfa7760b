import { Markup, markup } from '../markup';

const length = 200;

/** A bar as long as its part of the longest, 0 to 1; the number stands beside it. */
export function bar(part: number): Markup {
  const width = Math.round(Math.min(1, Math.max(0, part)) * length * 100) / 100;
  return markup`<svg class="bar" viewBox="0 0 ${length} 8" preserveAspectRatio="none" aria-hidden="true"><rect class="filled" width="${width}" height="8"/></svg>`;
}

/** A bar of what is reached, with a mark where an even pace would be; both are parts of the whole. */
export function paceBar(reached: number, pace: number): Markup {
  const x = Math.round(Math.min(1, Math.max(0, pace)) * (length - 2) * 100) / 100 + 1;
  const width = Math.round(Math.min(1, Math.max(0, reached)) * length * 100) / 100;
  return markup`<svg class="bar" viewBox="0 0 ${length} 8" preserveAspectRatio="none" aria-hidden="true"><rect class="whole" width="${length}" height="8"/><rect class="filled" width="${width}" height="8"/><line class="pace" x1="${x}" x2="${x}" y1="0" y2="8"/></svg>`;
}
