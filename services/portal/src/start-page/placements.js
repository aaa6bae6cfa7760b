import { answerOf, element, locale, numberText, percentText, part, put, text } from './page.js';

const furtherStages = ['recommended', 'referred', 'hired', 'verified', 'sustained'];
const stages = ['registered', ...furtherStages];
const columns = stages.length + 3;
const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Asia/Shanghai' });
const dayText = (instant) => day.format(instant);
const civil = (date) => Date.parse(`${date}T00:00:00+08:00`);
let shown;

export async function showPlacements() {
  const answer = await answerOf('/api/published-placement-rates');
  if (answer === undefined) {
    const last = shown === undefined ? '' : ` ${text('page.placements-last')}`;
    put(part('#placements-note'), text('page.placements-unavailable') + last);
    return;
  }
  const published = JSON.parse(answer);
  put(part('#placements-note'), noteOf(published));
  if (answer === shown) return;
  shown = answer;
  const nobody = published.regions.length === 0;
  part('#headline').hidden = part('#stages').hidden = nobody || published.total.counts === null;
  part('#placements').hidden = part('#placements-notes').hidden = nobody;
  if (nobody) return;
  showTotal(published);
  showTable(published);
  const { smallestPublishedCell, definitions } = published;
  const names = definitions.map(({ metric, version }) => `${metric} ${version}`).join(text('page.separator'));
  part('#placements-notes').replaceChildren(
    element('li', text('page.note-verified')),
    element('li', text('page.note-withheld', { smallest: numberText(smallestPublishedCell) })),
    element('li', [
      text('page.note-definitions', { names }),
      ' ',
      element('a', text('page.definitions'), { href: '/api/metrics' }),
    ]),
  );
}

function noteOf({ regions, from, to, asOf, provisional }) {
  if (regions.length === 0) return text('page.placements-none');
  const known = { from: dayText(civil(from)), to: dayText(civil(to) - 1), asOf: dayText(Date.parse(asOf) - 1) };
  return text('page.placements-of', known) + (provisional ? ` ${text('page.placements-provisional')}` : '');
}

function showTotal(published) {
  const { counts } = published.total;
  if (counts === null) return;
  put(part('#headline strong'), percentText(counts.rate));
  const [placed, registered] = [numberText(counts.placed), numberText(counts.registered)];
  put(part('#headline span'), text('page.headline', { placed, registered }));
  part('#stages').replaceChildren(...stages.map((stage) => stageOf(stage, counts, published)));
}

function stageOf(stage, counts, published) {
  const share = counts[stage] / counts.registered;
  const bar = element('span', [], { class: 'bar' });
  bar.style.inlineSize = `${share * 100}%`;
  return element('li', [
    element('span', stageName(stage, published)),
    element('strong', numberText(counts[stage])),
    element('small', percentText(share)),
    bar,
  ]);
}

function stageName(stage, { guaranteedRecommendations, sustainedDays }) {
  const params = { guaranteed: numberText(guaranteedRecommendations), days: numberText(sustainedDays) };
  return text(`page.stage.${stage}`, params);
}

function showTable(published) {
  const { total, groups, regions, level } = published;
  const table = part('#placements table');
  const names = [
    text('page.people'),
    stageName('registered', published),
    text('page.rate'),
    ...furtherStages.map((stage) => stageName(stage, published)),
    text('page.subsidised'),
  ];
  table.tHead.replaceChildren(
    element(
      'tr',
      names.map((name) => element('th', name, { scope: 'col' })),
    ),
  );
  for (const body of [...table.tBodies]) body.remove();
  table.append(
    element('tbody', rowOf({ ...total, name: text('page.everybody') })),
    bodyOf(text('page.by-group'), groups),
    bodyOf(text(`page.by-${level}`), regions),
  );
}

function bodyOf(heading, rows) {
  const head = element('th', element('span', heading), { scope: 'rowgroup', colspan: columns });
  return element('tbody', [element('tr', head), ...rows.map(rowOf)]);
}

function rowOf({ name, counts }) {
  const head = element('th', name, { scope: 'row' });
  if (counts === null) {
    const withheld = element('span', text('page.withheld'));
    return element('tr', [head, element('td', withheld, { colspan: columns - 1, class: 'withheld' })]);
  }
  const share = (count) => percentText(count / counts.registered);
  const cell = (count) => element('td', [numberText(count), ' ', element('small', share(count))]);
  const rate = [element('strong', percentText(counts.rate)), ' ', element('small', numberText(counts.placed))];
  return element('tr', [
    head,
    element('td', numberText(counts.registered)),
    element('td', rate),
    ...furtherStages.map((stage) => cell(counts[stage])),
    cell(counts.placedInclSubsidised),
  ]);
}
