import { Speaker } from './history';

export const county = '620521';
export const counsellor: Speaker = { role: 'counsellor', office: county };
export const manager: Speaker = { role: 'centre-manager', office: county };
export const auditor: Speaker = { role: 'auditor' };

const firstBirthday = Date.UTC(1964, 0, 1);
const dayMs = 86_400_000;

/** Somebody of the county: somebody else for each round below 15,000 and number below 1,000 (GB 11643 ends in a check character). */
export function townsperson(round: number, number: number) {
  const born = new Date(firstBirthday + (round % 15_000) * dayMs).toISOString().slice(0, 10).replaceAll('-', '');
  const first17 = `${county}${born}${String(number).padStart(3, '0')}`;
  const sum = [...first17].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0);
  return { name: `王${number}`, identityNumber: `${first17}${'10X98765432'[sum % 11]}`, residence: county };
}

export const employer = {
  name: '清水县餐饮有限公司',
  creditCode: '91620521MA0000001H',
  office: county,
  place: county,
  industry: 'H',
};

export const profile = {
  occupationsWanted: ['5131'],
  occupationsHeld: [],
  skills: [],
  education: 'lower-secondary',
  certificates: [],
  workHistory: [],
  contractKinds: [],
  shifts: ['day'],
  accommodationNeeds: [],
  acceptsDormitory: false,
};

export const vacancy = {
  title: '餐厅服务员',
  duties: '负责点餐、上菜和收台',
  conditions: '签订劳动合同，缴纳社会保险，每周休息一天',
  occupation: '5131',
  wage: { minMinor: 300_000, maxMinor: 360_000, period: 'month' },
  place: county,
  contractKind: 'fixed-term',
  shifts: ['day'],
};

export const registerOfPeople = {
  kind: 'people',
  source: 'township-register',
  format: { type: 'csv' },
  identifier: { scheme: 'township-register', column: '编号' },
  fields: {
    name: { column: '姓名', required: true },
    identityNumber: { column: '身份证号', required: true },
    residence: { column: '区划', required: true },
  },
};

/** The day that comes in so many days. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);
}
