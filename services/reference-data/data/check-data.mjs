// Usage: node check-data.mjs [folder]     checks the built-in reference data files, prints their counts, fails on any fault
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url));
const faults = [];
const fault = (file, text) => faults.push(`${file}: ${text}`);

function parse(file, columns) {
  const cells = (line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => m[1]?.replaceAll('""', '"') ?? m[2]);
  const [head, ...lines] = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
  if (head !== columns) fault(file, `columns are ${head}`);
  const names = columns.split(',');
  return lines.map((line, i) => {
    const values = cells(line);
    if (values.length !== names.length) fault(file, `line ${i + 2} has ${values.length} cells`);
    if (values.some((v) => v !== v.trim())) fault(file, `line ${i + 2} has blanks around a cell`);
    return Object.fromEntries(names.map((n, k) => [n, values[k] ?? '']));
  });
}
const tally = (rows, key) =>
  Object.entries(
    Object.groupBy?.(rows, key) ?? rows.reduce((t, r) => ({ ...t, [key(r)]: [...(t[key(r)] ?? []), r] }), {}),
  )
    .map(([k, v]) => `${k} ${v.length}`)
    .join(', ');
const from = (r) => r.valid_from || '0000-00-00';
const to = (r) => r.valid_to || '9999-99-99';

// One key may come several times, but never twice for the same day.
function checkDates(file, rows, key) {
  const byKey = new Map();
  for (const r of rows) {
    for (const d of [r.valid_from, r.valid_to])
      if (d && (!/^\d{4}-\d{2}-\d{2}$/.test(d) || new Date(d).toISOString().slice(0, 10) !== d))
        fault(file, `${key(r)}: ${d} is no date`);
    if (from(r) >= to(r)) fault(file, `${key(r)}: ends before it begins`);
    for (const o of byKey.get(key(r)) ?? [])
      if (from(r) < to(o) && from(o) < to(r)) fault(file, `${key(r)}: twice at the same time`);
    byKey.set(key(r), [...(byKey.get(key(r)) ?? []), r]);
  }
  return byKey;
}

const onEarth = (degrees, max) => /^-?\d+(\.\d+)?$/.test(degrees) && Math.abs(Number(degrees)) <= max;

const regions = new Set(['000000']);
for (const file of readdirSync(folder).filter((f) => /^divisions-\d\d\.csv$/.test(f))) {
  const rows = parse(file, 'code,parent,level,name_zh,name_en,valid_from,valid_to,latitude,longitude');
  const byCode = checkDates(file, rows, (r) => r.code);
  const above = {
    province: [],
    prefecture: ['province'],
    county: ['prefecture', 'province'],
    township: ['county', 'prefecture', 'province'],
  };
  for (const r of rows) {
    regions.add(r.code);
    if (!above[r.level]) fault(file, `${r.code}: level ${r.level}`);
    if (!(r.level === 'township' ? /^\d{9}$/ : /^\d{6}$/).test(r.code))
      fault(file, `${r.code}: not a code of a ${r.level}`);
    if (!r.name_zh || !/^[A-ZĀ-Ž][A-Za-zü', ]+$/.test(r.name_en))
      fault(file, `${r.code}: name ${r.name_zh} / ${r.name_en}`);
    if (`${r.latitude}${r.longitude}` && !(onEarth(r.latitude, 90) && onEarth(r.longitude, 180)))
      fault(file, `${r.code}: position ${r.latitude} / ${r.longitude}`);
    if (r.level === 'province') {
      if (r.parent) fault(file, `${r.code}: a province has no parent`);
      continue;
    }
    const parents = byCode.get(r.parent) ?? [];
    if (!parents.length) fault(file, `${r.code}: parent ${r.parent || '(none)'} is missing`);
    else if (!parents.every((p) => above[r.level]?.includes(p.level)))
      fault(file, `${r.code}: parent ${r.parent} is a ${parents[0].level}`);
    else if (parents.map(from).sort()[0] > from(r) || parents.map(to).sort().at(-1) < to(r))
      fault(file, `${r.code}: outlives its parent ${r.parent}`);
  }
  const current = rows.filter((r) => !r.valid_to);
  console.log(
    `${file}: ${rows.length} rows; current ${current.length} (${tally(current, (r) => r.level)}); former ${rows.length - current.length}`,
  );
}

{
  const file = 'occupations-isco08.csv';
  if (existsSync(join(folder, file))) {
    const rows = parse(file, 'code,parent,level,name_en,name_zh');
    const levels = ['', 'major', 'sub-major', 'minor', 'unit'];
    const codes = new Set(rows.map((r) => r.code));
    if (codes.size !== rows.length) fault(file, 'duplicate codes');
    for (const r of rows) {
      if (levels[r.code.length] !== r.level) fault(file, `${r.code}: level ${r.level}`);
      if (r.parent !== r.code.slice(0, -1) || (r.parent && !codes.has(r.parent)))
        fault(file, `${r.code}: parent ${r.parent}`);
      if (!r.name_en || !/\p{Script=Han}/u.test(r.name_zh)) fault(file, `${r.code}: a title is missing`);
    }
    const counts = tally(rows, (r) => r.level);
    for (const c of ['major 10', 'sub-major 43', 'minor 130', 'unit 436'])
      if (!counts.split(', ').includes(c)) fault(file, `expected ${c}, have ${counts}`);
    console.log(`${file}: ${rows.length} rows (${counts})`);
  }
}
{
  const file = 'code-lists.csv';
  if (existsSync(join(folder, file))) {
    const rows = parse(file, 'list,code,name_en,name_zh,valid_from,valid_to,source');
    checkDates(file, rows, (r) => `${r.list}/${r.code}`);
    for (const r of rows) {
      if (
        !/^[a-z]+(-[a-z]+)*$/.test(r.list) ||
        !(r.list === 'currency' ? /^[A-Z]{3}$/ : /^[a-z]+(-[a-z]+)*$/).test(r.code)
      )
        fault(file, `${r.list}/${r.code}: form`);
      if (!r.name_en || !r.name_zh || !r.source) fault(file, `${r.list}/${r.code}: a cell is empty`);
    }
    console.log(`${file}: ${rows.length} rows (${tally(rows, (r) => r.list)})`);
  }
}
{
  const file = 'skills.csv';
  if (existsSync(join(folder, file))) {
    const rows = parse(file, 'code,name_en,name_zh,aliases');
    const named = new Map();
    for (const r of rows) {
      if (!/^[a-z]+(-[a-z]+)*$/.test(r.code)) fault(file, `${r.code}: form`);
      if (!r.name_en || !/\p{Script=Han}/u.test(r.name_zh)) fault(file, `${r.code}: a name is missing`);
      for (const name of new Set([r.name_en, r.name_zh, ...r.aliases.split('|')].map((one) => one.toLowerCase()))) {
        if (!name) fault(file, `${r.code}: an alias is empty`);
        if (named.has(name)) fault(file, `${r.code}: ${name} is also ${named.get(name)}`);
        named.set(name, r.code);
      }
    }
    console.log(`${file}: ${rows.length} rows, ${named.size} names`);
  }
}
{
  const file = 'parameters.csv';
  if (existsSync(join(folder, file))) {
    const rows = parse(file, 'parameter,region,value,unit,valid_from,valid_to,source');
    checkDates(file, rows, (r) => `${r.parameter}@${r.region}`);
    for (const r of rows) {
      if (!regions.has(r.region)) fault(file, `${r.parameter}: region ${r.region} is unknown`);
      if (!/^\d+(\|\d+)*$/.test(r.value)) fault(file, `${r.parameter}: value ${r.value}`);
      if (!r.unit || !r.source) fault(file, `${r.parameter}: a cell is empty`);
    }
    console.log(
      `${file}: ${rows.length} rows, ${new Set(rows.map((r) => r.parameter)).size} parameters, ${new Set(rows.map((r) => r.region)).size} regions`,
    );
  }
}
console.log(faults.length ? faults.join('\n') : 'no faults');
process.exit(faults.length ? 1 : 0);
