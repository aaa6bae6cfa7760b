import { BulletinWords } from './bulletin-words';
import { Bulletin, Row, Section, ShownFigure } from './bulletin.content';
import { Markup, markup } from './markup';
import { linked, none } from './passport-link';

const columns = 6;

/** The bulletin's table: the month, that of the year before, and the year so far. */
export function figureTable({ month, sections }: Bulletin, words: BulletinWords): Markup {
  const titles = [
    words.text('unit'),
    words.month(month.month.from),
    words.month(month.yearBefore.from),
    words.text('change'),
    words.months(month.year),
  ];
  return markup`<table class="figures">
<caption>${words.text('table')}</caption>
<thead><tr><th scope="col">${words.text('figure')}</th>${titles.map((title) => markup`<th scope="col">${title}</th>`)}</tr></thead>
${sections.map((section) => body(section, words))}
</table>`;
}

function body({ key, rows }: Section, words: BulletinWords): Markup {
  return markup`<tbody>
<tr class="section"><th colspan="${columns}" scope="rowgroup">${words.text(`section.${key}`)}</th></tr>
${rows.map((row) => line(row, words))}
</tbody>`;
}

function line({ metric, under, months, year }: Row, words: BulletinWords): Markup {
  const [before, now] = [months[0] as ShownFigure, months.at(-1) as ShownFigure];
  const cells = [
    linked(now, words),
    linked(before, words),
    change(now, before, words),
    year === null ? none(words) : linked(year, words),
  ];
  return markup`<tr class="${under ? 'under' : 'row'}"><th scope="row">${words.name(metric)}</th><td class="unit">${words.unit(metric)}</td>
${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`;
}

/** Of counts the part by which they changed, of rates the points of percent. */
function change(now: ShownFigure, before: ShownFigure, words: BulletinWords): Markup {
  if (words.valueOf(now) === undefined || words.valueOf(before) === undefined) return none(words);
  const [a, b] = [before.value, now.value];
  if (a.measure === 'ratio' && b.measure === 'ratio' && a.ratio !== null && b.ratio !== null) {
    const points = (value: number) => words.text('points', { points: words.number(value) });
    return markup`${words.signed(Math.round((b.ratio - a.ratio) * 1000) / 10, points)}`;
  }
  if (a.measure !== 'count' || b.measure !== 'count' || a.count <= 0) return none(words);
  return markup`${words.signed((b.count - a.count) / a.count, (part) => words.percent(part))}`;
}
