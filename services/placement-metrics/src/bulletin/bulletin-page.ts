import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Catalogue, Language } from '@doorstep/service';
import { bars, monthCharts, survivalFigure } from './bulletin-charts';
import { notes, provisional } from './bulletin-notes';
import { headlineRows } from './bulletin-rows';
import { BulletinWords } from './bulletin-words';
import { Bulletin, ShownFigure } from './bulletin.content';
import { cohortTable } from './cohort-table';
import { figureTable } from './figure-table';
import { goalTable } from './goal-table';
import { Markup, markup, nothing } from './markup';
import { linked } from './passport-link';

const sheets = ['bulletin.css', 'charts/charts.css'].map((name) => readFileSync(join(__dirname, name), 'utf8'));
const style = new Markup(sheets.join('\n'));
const loadsNothing = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style.text).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** The page holds all it needs and may load nothing, also where it is saved and opened as a file. */
export const bulletinPolicy = `${loadsNothing}; frame-ancestors 'none'`;

/** The bulletin as a page to be printed. */
export function bulletinPage(bulletin: Bulletin, catalogue: Catalogue, language: Language): string {
  const words = new BulletinWords(catalogue, language);
  const { regionName, month } = bulletin;
  const title = `${regionName} · ${words.text('title')} · ${words.month(month.month.from)}`;
  return `<!doctype html>\n${
    markup`<html lang="${words.tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${loadsNothing}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
${firstPage(bulletin, words)}
${secondPage(bulletin, words)}
${thirdPage(bulletin, words)}
</main>
</body>
</html>`.text
  }\n`;
}

function firstPage(bulletin: Bulletin, words: BulletinWords): Markup {
  const { regionName, month, asOf } = bulletin;
  const open = provisional(bulletin, words);
  const rows = bulletin.sections.flatMap((section) => section.rows);
  const headlines = headlineRows.flatMap((id) => rows.filter(({ metric }) => metric.id === id));
  return markup`<section class="sheet">
<header>
<p class="kind">${words.text('title')}</p>
<h1>${regionName}<span>${words.month(month.month.from)}</span></h1>
<p class="as-of">${words.text('as-of', { asOf: words.instant(asOf) })}</p>
${open.length === 0 ? nothing : markup`<p class="provisional"><strong>${words.text('provisional')}</strong> ${open.join(' ')}</p>`}
</header>
<ul class="headlines">${headlines.map(({ metric, months, year }) => headline(words.name(metric), months.at(-1) as ShownFigure, year, words))}</ul>
${figureTable(bulletin, words)}
<p class="legend">${words.text('legend')}</p>
</section>`;
}

function headline(name: string, month: ShownFigure, year: ShownFigure | null, words: BulletinWords): Markup {
  const soFar =
    year === null ? markup`${words.text('end-of-month')}` : markup`${words.text('so-far')} ${linked(year, words)}`;
  return markup`<li><span>${name}</span><strong>${linked(month, words)}</strong><small>${soFar}</small></li>`;
}

function secondPage(bulletin: Bulletin, words: BulletinWords): Markup {
  const [byGroup, byRegion] = bulletin.breakdowns.map((breakdown) => bars(breakdown, words));
  return markup`<section class="sheet">
<h2>${words.text('section.months')}</h2>
${monthCharts(bulletin, words)}
<h2>${words.text('section.time')}</h2>
<div class="pair">${survivalFigure(bulletin.cohorts, words)}${cohortTable(bulletin.cohorts, words)}</div>
<h2>${words.text('section.who')}</h2>
<div class="pair">${byGroup ?? nothing}${byRegion ?? nothing}</div>
</section>`;
}

function thirdPage(bulletin: Bulletin, words: BulletinWords): Markup {
  return markup`<section class="sheet">
<h2>${words.text('section.goals')}</h2>
${goalTable(bulletin, words)}
<h2>${words.text('section.notes')}</h2>
${notes(bulletin, words)}
</section>`;
}
