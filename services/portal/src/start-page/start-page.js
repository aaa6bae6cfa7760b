const language = document.documentElement.lang;
const headers = { 'accept-language': language };
const get = async (url) => {
  const answer = await fetch(url, { headers });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
};
const element = (tag, text, className) =>
  Object.assign(document.createElement(tag), { textContent: text, className: className ?? '' });

async function showServices(words) {
  const services = await get('/start-page/services');
  document.querySelector('#services').replaceChildren(
    ...services.map(({ name, status, lag }) => {
      const item = element('li', words[`page.service.${name}`] ?? name, status);
      const waiting = lag ? ` · ${words['page.waiting'].replace('{lag}', lag)}` : '';
      item.append(element('small', words[`page.status.${status}`] + waiting));
      return item;
    }),
  );
}

async function showPlacements(words) {
  const note = document.querySelector('#placement-note');
  const table = document.querySelector('#placements');
  try {
    const published = await get('/api/published-placement-rates');
    const percent = new Intl.NumberFormat(language, { style: 'percent', minimumFractionDigits: 1 });
    const shown = (value, format = String) => (value === null ? '–' : format(value));
    table.querySelector('tbody').replaceChildren(
      ...published.rows.map((row) => {
        const line = document.createElement('tr');
        line.append(
          element('td', row.name),
          element('td', shown(row.cohort)),
          element('td', shown(row.placed)),
          element(
            'td',
            shown(row.rate, (rate) => percent.format(rate)),
          ),
          element('td', shown(row.placedInclSubsidised)),
        );
        return line;
      }),
    );
    table.hidden = published.rows.length === 0;
    note.textContent =
      published.rows.length === 0
        ? words['page.placements-none']
        : words['page.placements-as-of']
            .replace('{from}', published.from)
            .replace('{to}', published.to)
            .replace('{asOf}', published.asOf);
  } catch {
    note.textContent = words['page.placements-unavailable'];
  }
}

const words = await get('/start-page/words');
const show = () => Promise.allSettled([showServices(words), showPlacements(words)]);
await show();
setInterval(show, 3000);
