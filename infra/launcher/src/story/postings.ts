import { addDays } from '@doorstep/event-sourcing';
import { atOnce } from './at-once';
import { dayOf } from './calendar';
import { Chance } from './chance';
import { creditCode } from './codes';
import { asEmployer, counsellor, countyCode, County } from './county';
import { companyKinds, companyNames } from './names';

/** An employer of the story. */
export interface Company {
  readonly index: number;
  readonly name: string;
  readonly industry: string;
  readonly occupation: string;
  readonly place: string;
  id: string;
}

/** A vacancy of the story, planned before the year begins. */
export interface Posting {
  readonly index: number;
  readonly company: Company;
  readonly week: number;
  readonly body: Readonly<Record<string, unknown>>;
  id: string;
  published: boolean;
}

/** One employer to so many people, and so many vacancies to an employer; 2,000 people make 60 and 400. */
const peopleToCompany = 33;
const postingsToCompany = 400 / 60;
/** A verification holds for half a year. */
const reverifyEveryWeeks = 24;

export function plannedCompanies(chance: Chance, people: number, townships: readonly string[]): Company[] {
  return Array.from({ length: Math.max(4, Math.floor(people / peopleToCompany)) }, (_, index) => {
    const [suffix, industry, occupation] = companyKinds[index % companyKinds.length] as (typeof companyKinds)[number];
    const name = `清水县${companyNames[index % companyNames.length]}${suffix}${index >= 30 ? `（第${Math.floor(index / 30)}分公司）` : ''}`;
    const place = chance.pick(`company ${index} place`, townships);
    return { index, name, industry, occupation, place, id: '' };
  });
}

/** What the work of some occupations demands of health. */
const demands: Readonly<Record<string, readonly string[]>> = {
  '5120': ['standing', 'heat'],
  '5223': ['standing'],
  '5321': ['heavy-lifting'],
  '5414': ['standing'],
  '7231': ['chemicals'],
  '8160': ['standing'],
  '9112': ['standing'],
  '9313': ['heavy-lifting', 'heights', 'dust'],
  '9333': ['heavy-lifting'],
};

/** What some employers should not have written: the law refuses these. */
const unlawful: readonly Readonly<Record<string, unknown>>[] = [
  { title: '文员（限女性，未婚）' },
  { duties: '入职须缴纳押金500元，离职退还' },
  { conditions: '身份证原件由公司统一保管' },
  { wage: { minMinor: 90_000, maxMinor: 120_000, currency: 'CNY', period: 'month' } },
  { conditions: '仅限本地户口' },
  { duties: '先参加培训并办理培训贷款，合格后上岗' },
];

export function plannedPostings(chance: Chance, companies: readonly Company[], weeks: number): Posting[] {
  const count = Math.floor(companies.length * postingsToCompany);
  return Array.from({ length: count }, (_, index) => {
    const ask = (what: string) => `posting ${index} ${what}`;
    const company = companies[index % companies.length] as Company;
    const week = index < count * 0.425 ? 0 : 1 + Math.floor(chance.of(ask('week')) * (weeks - 6));
    const low = chance.whole(ask('wage'), 21, 38) * 10_000;
    const subsidised = index % 23 === 0;
    const reserved = subsidised
      ? ['subsistence-family', 'zero-employment-family', 'disabled', 'poverty-alleviated-family']
      : index % 19 === 0
        ? ['graduate']
        : [];
    const body = {
      title: `${company.name}招聘`,
      duties: '按岗位要求完成日常工作，服从班组安排',
      conditions: '签订劳动合同，缴纳社会保险，每周休息一天',
      occupation: company.occupation,
      openings: chance.weighted(ask('openings'), [
        [1, 20],
        [2, 30],
        [3, 25],
        [5, 20],
        [8, 5],
      ] as const),
      wage: { minMinor: low, maxMinor: low + 60_000, currency: 'CNY', period: 'month' },
      place: company.place,
      contractKind: subsidised ? 'public-welfare' : 'fixed-term',
      shifts: ['day'],
      hoursPerWeek: chance.weighted(ask('hours'), [
        [40, 60],
        [44, 25],
        [24, 15],
      ] as const),
      ...(chance.happens(ask('demands told'), 0.7) ? { healthDemands: demands[company.occupation] ?? [] } : {}),
      requirements: chance.happens(ask('education'), 0.2)
        ? [{ kind: 'education', code: 'lower-secondary', essential: true }]
        : [],
      reservedFor: reserved,
      subsidised,
      accommodationsOffered: chance.happens(ask('access'), 0.4) ? ['wheelchair-access'] : [],
      dormitory: chance.happens(ask('dormitory'), 0.45),
      expiresOn: addDays(dayOf(week), 84),
      ...(index % 20 === 7 ? chance.pick(ask('unlawful'), unlawful) : {}),
    };
    return { index, company, week, body, id: '', published: false };
  });
}

/** Employers register, and the centre verifies them by their documents. */
export async function registerCompanies({ api, chance }: County, companies: readonly Company[]): Promise<void> {
  await atOnce(companies, async (company) => {
    const serial = `9162052${chance.whole(`company ${company.index} code`, 0, 9)}MA${String(company.index).padStart(3, '0')}${String(
      chance.whole(`company ${company.index} serial`, 1000, 9999),
    )}`;
    const { body, status } = await api.post(counsellor, `company-${company.index}`, '/api/employers', {
      name: company.name,
      office: countyCode,
      place: company.place,
      industry: company.industry,
      creditCode: creditCode(serial.slice(0, 17).padEnd(17, '0')),
      contact: { name: '王经理', phone: `0938-71${String(company.index).padStart(5, '0')}` },
    });
    if (status !== 201) throw new Error(`an employer was not registered: ${JSON.stringify(body)}`);
    company.id = String(body['id']);
    await verify(api, company, 0);
  });
}

/** What the week brings of vacancies: before half a year has passed, employers are verified anew; new postings are drafted, submitted, checked, published. */
export async function postVacancies(county: County, week: number): Promise<void> {
  const { api, postings } = county;
  if (week > 0 && week % reverifyEveryWeeks === 0) {
    const companies = [...new Set(postings.map(({ company }) => company))];
    await atOnce(companies, (company) => verify(api, company, week));
  }
  const due = postings.filter((posting) => posting.week === week);
  const checks = await atOnce(due, (posting) => postOne(county, posting));
  county.refusal ??= checks.find((check) => check?.['outcome'] === 'refused');
}

async function postOne({ api }: County, posting: Posting): Promise<Readonly<Record<string, unknown>> | undefined> {
  const { index, company } = posting;
  const own = index % 3 === 0;
  const speaker = own ? asEmployer(company.index, company.id) : counsellor;
  const draft = await api.post(speaker, `posting-${index}`, '/api/vacancies', {
    ...posting.body,
    ...(own ? {} : { employerId: company.id }),
  });
  if (draft.status !== 201) throw new Error(`a vacancy was not drafted: ${JSON.stringify(draft.body)}`);
  posting.id = String(draft.body['id']);
  const path = `/api/vacancies/${posting.id}`;
  await api.post(speaker, `posting-${index}-submission`, `${path}/submission`);
  const check = await api.post(counsellor, `posting-${index}-check`, `${path}/checks`);
  if (check.body['outcome'] !== 'passed') return { ...check.body, title: posting.body['title'] };
  const publication = await api.post(counsellor, `posting-${index}-publication`, `${path}/publication`);
  posting.published = publication.status === 200;
  return undefined;
}

async function verify(api: County['api'], company: Company, week: number): Promise<void> {
  await api.post(
    counsellor,
    `company-${company.index}-verified-${week}`,
    `/api/employers/${company.id}/verifications`,
    {
      documents: ['business-licence', 'authorisation-letter'],
      agentIdentityChecked: true,
    },
  );
}
