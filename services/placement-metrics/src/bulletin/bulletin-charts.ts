import { BulletinWords } from './bulletin-words';
import { Breakdown, Bulletin, Cohort, Row, ShownFigure } from './bulletin.content';
import { chartedRows, stockRow } from './bulletin-rows';
import { bar } from './charts/bar';
import { lineChart } from './charts/line-chart';
import { survivalChart } from './charts/survival-chart';
import { Markup, markup, nothing } from './markup';
import { passportOf, withheldMark } from './passport-link';

/** Two charts of thirteen months: who found work, and who is registered. */
export function monthCharts(bulletin: Bulletin, words: BulletinWords): Markup {
  const rows = bulletin.sections.flatMap((section) => section.rows);
  const named = (ids: readonly string[]) => rows.filter(({ metric }) => ids.includes(metric.id));
  return markup`<div class="pair">
${figureOf(words.text('chart.placed'), chartOf('placed', named(chartedRows), words))}
${figureOf(words.text('chart.registered'), chartOf('registered', named([stockRow]), words))}
</div>`;
}

function figureOf(caption: string, drawn: Markup): Markup {
  return markup`<figure><figcaption>${caption}</figcaption>${drawn}</figure>`;
}

function chartOf(id: string, rows: readonly Row[], words: BulletinWords): Markup {
  const months = rows[0]?.months ?? [];
  const told = rows.map((row) => {
    const values = row.months.map((month) => {
      const value = words.valueOf(month) ?? words.text(month.withheld === null ? 'none' : 'withheld');
      return `${words.month(month.days.from)}: ${value}`;
    });
    return `${words.name(row.metric)} – ${values.join(', ')}`;
  });
  return lineChart({
    id: `chart-${id}`,
    title: words.text(`chart.${id}`),
    description: told.join('. '),
    months: months.map(({ days: { from } }) => ({ month: words.monthNumber(from), year: from.slice(0, 4) })),
    lines: rows.map((row) => ({
      name: words.text(`line.${row.metric.id}`),
      values: plotted(row.months),
    })),
    format: (value) => words.number(value),
  });
}

/** Months before anything is known are left out; later ones of nobody are 0. */
function plotted(months: readonly ShownFigure[]): readonly (number | 'withheld' | null)[] {
  const first = months.findIndex(({ subjects }) => subjects > 0);
  return months.map(({ value, withheld }, at) => {
    if (withheld !== null) return 'withheld';
    return first >= 0 && at >= first && value.measure === 'count' ? value.count : null;
  });
}

/** How soon those who registered in the last twelve months found work. */
export function survivalFigure([cohort]: readonly Cohort[], words: BulletinWords): Markup {
  if (
    cohort === undefined ||
    cohort.figure.withheld !== null ||
    cohort.figure.subjects === 0 ||
    cohort.figure.value.measure !== 'survival'
  )
    return nothing;
  const { medianDays, within6Months } = cohort.figure.value;
  const drawn = survivalChart({
    id: 'chart-survival',
    title: words.text('chart.survival'),
    description: words.text('survival.told', {
      share: words.percent(within6Months.happened),
      low: words.percent(within6Months.low),
      high: words.percent(within6Months.high),
      days: words.number(within6Months.days),
    }),
    steps: cohort.steps,
    until: Math.min(cohort.until, 365),
    medianDays,
    axis: words.text('survival.days'),
    format: (share) => words.number(Math.round(share * 100)),
  });
  return figureOf(words.text('chart.survival'), drawn);
}

/** Bars of those placed in the year so far, by group or by place. */
export function bars({ by, figure, cells }: Breakdown, words: BulletinWords): Markup {
  const counts = cells.map(({ label, value, withheld }) => ({
    label,
    count: withheld === null && value.measure === 'count' ? value.count : null,
  }));
  const longest = Math.max(1, ...counts.map(({ count }) => count ?? 0));
  const sorted = [...counts].sort((a, b) => (b.count ?? -1) - (a.count ?? -1));
  const rows = sorted.map(
    ({ label, count }) => markup`<tr><th scope="row">${label}</th>
<td>${count === null ? nothing : bar(count / longest)}</td>
<td>${count === null ? withheldMark(words) : passportOf(figure, words.number(count))}</td></tr>`,
  );
  const caption = words.text(`bars.${by}`, { months: words.months(figure.days) });
  if (rows.length === 0) return markup`<p class="bars-none">${caption}: ${words.text('withheld')}</p>`;
  return markup`<table class="bars"><caption>${caption}</caption>
<thead class="unseen"><tr><th scope="col">${words.text(`bars.of-${by}`)}</th><td></td><th scope="col">${words.text('unit.person')}</th></tr></thead>
<tbody>${rows}</tbody></table>`;
}
