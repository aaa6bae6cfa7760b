import { StatedTarget } from '../metrics/stated-targets';
import { BulletinWords } from './bulletin-words';
import { Bulletin, Goal, ShownFigure } from './bulletin.content';
import { paceBar } from './charts/bar';
import { Markup, markup, nothing } from './markup';
import { linked } from './passport-link';

/** How far the year's targets are reached by the end of the month. */
export function goalTable({ goals, month }: Bulletin, words: BulletinWords): Markup {
  if (goals.length === 0) return markup`<p>${words.text('goals.none')}</p>`;
  const titles = ['target', 'reached', 'part', 'pace', 'standing'].map((key) => words.text(`goals.${key}`));
  return markup`<table class="goals"><caption>${words.text('goals.table', { year: month.year.from.slice(0, 4) })}</caption>
<thead><tr><th scope="col">${words.text('figure')}</th>${titles.map((title) => markup`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>${goals.map((goal) => line(goal, words))}</tbody></table>`;
}

function line({ name, stated, reached }: Goal, words: BulletinWords): Markup {
  const aim = words.text(`goals.${stated.sense}`, {
    value: stated.unit === 'percent' ? words.percent(stated.value / 100) : words.number(stated.value),
  });
  const head = markup`<th scope="row">${name}<small>${stated.source}</small></th><td>${aim}</td>`;
  if (reached === null)
    return markup`<tr>${head}<td colspan="4" class="words">${words.text('goals.not-measured')}</td></tr>`;
  const { figure, target, progress } = reached;
  const isSaid = figure.withheld === null && progress.reached !== null && target > 0;
  const drawn = isSaid ? paceBar((progress.reached ?? 0) / target, progress.proRata / target) : nothing;
  return markup`<tr>${head}<td>${linked(figure, words)}${figure.value.measure === 'ratio' && isSaid ? ' %' : ''}</td><td>${drawn}</td>
<td>${paceOf(figure, progress.proRata, words)}</td><td class="words">${standing(figure, stated, progress.holds, words)}</td></tr>`;
}

function paceOf({ value }: ShownFigure, pace: number, words: BulletinWords): string {
  return value.measure === 'ratio' ? words.percent(pace) : words.number(Math.round(pace));
}

function standing(
  { withheld }: ShownFigure,
  { sense }: StatedTarget,
  holds: boolean | null,
  words: BulletinWords,
): string {
  if (withheld !== null) return words.text('withheld');
  if (holds === null) return words.text('none');
  return words.text(`goals.${sense}.${holds ? 'holds' : 'missed'}`);
}
