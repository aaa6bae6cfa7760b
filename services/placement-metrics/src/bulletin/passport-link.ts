import { Markup, markup } from './markup';
import { BulletinWords } from './bulletin-words';
import { ShownFigure } from './bulletin.content';

/** The question a figure is the answer to: asked again, it has the same answer and tells its passport. */
export function questionOf({ metric, days, region, asOf, by, level }: ShownFigure): string {
  const question = new URLSearchParams({ ...days, region, asOf: new Date(asOf).toISOString() });
  question.set('version', String(metric.version));
  if (by !== null) question.set('by', by);
  if (by === 'region') question.set('level', level);
  return `/api/metrics/${metric.id}/value?${question.toString()}`;
}

/** The number of a figure, linked to its passport; a mark where it is withheld or there is none. */
export function linked(figure: ShownFigure, words: BulletinWords): Markup {
  const text = words.valueOf(figure);
  if (text === undefined) return figure.withheld === null ? none(words) : withheldMark(words);
  return passportOf(figure, text);
}

export function passportOf(figure: ShownFigure, text: string): Markup {
  return markup`<a href="${questionOf(figure)}">${text}</a>`;
}

export function withheldMark(words: BulletinWords): Markup {
  return markup`<abbr class="mark" title="${words.text('withheld')}">×</abbr>`;
}

export function none(words: BulletinWords): Markup {
  return markup`<abbr class="mark" title="${words.text('none')}">–</abbr>`;
}
