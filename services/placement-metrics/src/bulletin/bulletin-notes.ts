import { Metric } from '@doorstep/metrics';
import { definition } from './asked-figures';
import { BulletinWords } from './bulletin-words';
import { Bulletin } from './bulletin.content';
import { brokenDown, timed } from './bulletin-rows';
import { Markup, markup } from './markup';

/** What a reader has to know of the figures: how they are marked, by which definitions, as known when. */
export function notes(bulletin: Bulletin, words: BulletinWords): Markup {
  const { asOf, treeVersion, region } = bulletin;
  const smallest = definition(brokenDown.group).smallestPublishedCell;
  const said = [
    words.text('note.passport'),
    words.text('note.as-of', {
      asOf: words.instant(asOf),
      instant: new Date(asOf).toISOString(),
      region,
      tree: treeVersion,
    }),
    words.text('note.withheld', { smallest }),
    words.text('note.none'),
    words.text('note.rates'),
    ...provisional(bulletin, words),
  ];
  const used = metricsIn(bulletin);
  return markup`<ul class="notes">${said.map((note) => markup`<li>${note}</li>`)}</ul>
<table class="definitions"><caption>${words.text('definitions')}</caption>
<thead><tr>${['figure', 'definition', 'source'].map((key) => markup`<th scope="col">${words.text(key)}</th>`)}</tr></thead>
<tbody>${used.map((metric) => line(metric, words))}</tbody></table>`;
}

/** Why figures may still change. */
export function provisional({ isOver, provisional: open, month }: Bulletin, words: BulletinWords): readonly string[] {
  return [
    ...(isOver ? [] : [words.text('provisional.running', { month: words.month(month.month.from) })]),
    ...(open ? [words.text('provisional.arriving')] : []),
  ];
}

function metricsIn({ sections, goals }: Bulletin): readonly Metric[] {
  const all = [
    ...sections.flatMap(({ rows }) => rows.map(({ metric }) => metric)),
    definition(timed),
    ...goals.flatMap(({ reached }) => (reached === null ? [] : [reached.figure.metric])),
  ];
  return [...new Map(all.map((metric) => [metric.id, metric])).values()];
}

function line(metric: Metric, words: BulletinWords): Markup {
  const parameters = Object.entries(metric.parameters).map(([name, value]) => `${name}=${value}`);
  return markup`<tr><th scope="row">${words.name(metric)}</th><td><code>${metric.id}</code> v${metric.version} <code class="quiet">${parameters.join(' ')}</code></td><td>${metric.source}</td></tr>`;
}
