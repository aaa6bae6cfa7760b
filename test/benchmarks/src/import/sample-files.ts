/** Rows to import: the file, and the mapping that reads it. */
export interface SampleFile {
  readonly service: string;
  readonly kind: string;
  readonly mapping: object;
  /** A CSV file of `count` rows that no other `round` has. */
  csv(round: number, count: number): string;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const townships = ['620102001', '620102002', '620103001'];

const common = { source: 'benchmark', format: { type: 'csv' }, identifier: { scheme: 'benchmark', column: 'id' } };

export const people: SampleFile = {
  service: 'job-seekers',
  kind: 'people',
  mapping: {
    ...common,
    kind: 'people',
    fields: {
      name: { column: 'name', required: true },
      identityNumber: { column: 'identity', required: true },
      residence: { column: 'division', required: true },
      phone: { column: 'phone' },
      address: { column: 'address' },
    },
  },
  csv: (round, count) =>
    file('id,name,identity,division,phone,address', round, count, (id, order) =>
      [id, '欧阳娜娜', identityNumber(order), townships[order % 3], `139${padded(order, 8)}`, '酒泉路12号3单元'].join(),
    ),
};

export const vacancies: SampleFile = {
  service: 'job-postings',
  kind: 'vacancies',
  mapping: {
    ...common,
    kind: 'vacancies',
    fields: {
      title: { column: 'title', required: true },
      organisation: { column: 'organisation' },
      unit: { column: 'unit' },
      occupation: { column: 'occupation', rewrite: [['(\\d{4})', 'us-opm-series:$1']] },
      publishedOn: { column: 'published', date: 'YYYY-MM-DD', required: true },
      expiresOn: { column: 'expires', date: 'YYYY-MM-DD', required: true },
    },
  },
  csv: (round, count) =>
    file('id,title,organisation,unit,occupation,published,expires', round, count, (id, order) =>
      [id, `Nurse (Ward ${order})`, 'Department of Health', 'Hospital', '0610', '2026-03-02', '2026-12-31'].join(),
    ),
};

function file(header: string, round: number, count: number, row: (id: string, order: number) => string): string {
  const rows = Array.from({ length: count }, (_, at) => row(`r-${round * count + at}`, round * count + at));
  return `${[header, ...rows].join('\n')}\n`;
}

/** A number of GB 11643: birth dates in 1960 to 1999, three digits of order a day. */
function identityNumber(order: number): string {
  const day = Math.floor(order / 1_000);
  const birth = `${1960 + (day % 40)}${padded(1 + (Math.floor(day / 40) % 12), 2)}${padded(1 + (Math.floor(day / 480) % 28), 2)}`;
  const first17 = `620102${birth}${padded(order % 1_000, 3)}`;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return first17 + '10X98765432'.charAt(sum % 11);
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
