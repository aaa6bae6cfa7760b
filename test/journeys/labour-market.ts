import { Answer, Caller } from './caller';
import { counsellor, county, declaration, townsperson } from './townspeople';

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
const employer = {
  name: '清水县餐饮有限公司',
  creditCode: '91620521MA0000001H',
  office: county,
  place: county,
  industry: 'H',
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
const dayMs = 86_400_000;

/** People of the county who are registered as unemployed and say what they want; their ids. */
export function seekers(caller: Caller, numbers: readonly number[]): Promise<readonly string[]> {
  return Promise.all(
    numbers.map(async (number) => {
      const id = idIn(await caller.post(counsellor, '/api/people', townsperson(number)));
      must(200, await caller.put(counsellor, `/api/people/${id}/profile`, profile));
      must(201, await caller.post(counsellor, `/api/people/${id}/registrations`, { declaration }));
      return id;
    }),
  );
}

/** A verified employer's id. */
export async function verifiedEmployer(caller: Caller): Promise<string> {
  const id = idIn(await caller.post(counsellor, '/api/employers', employer));
  const evidence = { documents: ['business-licence'], agentIdentityChecked: true };
  must(201, await caller.post(counsellor, `/api/employers/${id}/verifications`, evidence));
  return id;
}

/** The id of a vacancy that was checked and published. */
export async function publishedVacancy(caller: Caller, employerId: string, openings: number): Promise<string> {
  return published(caller, { ...vacancy, employerId, openings, expiresOn: inDays(60) });
}

/** The id of a vacancy that was drafted so, checked and published. */
export async function published(caller: Caller, draft: object): Promise<string> {
  const id = idIn(await caller.post(counsellor, '/api/vacancies', draft));
  must(200, await caller.post(counsellor, `/api/vacancies/${id}/submission`));
  must(200, await caller.post(counsellor, `/api/vacancies/${id}/checks`));
  must(200, await caller.post(counsellor, `/api/vacancies/${id}/publication`));
  return id;
}

/** The id of the referral by which a person was hired for a vacancy. */
export async function hired(caller: Caller, personId: string, vacancyId: string): Promise<string> {
  const startsOn = inDays(14);
  const referral = idIn(await heardOf(() => caller.post(counsellor, '/api/referrals', { personId, vacancyId })));
  for (const [step, body, status] of [
    ['offers', { startsOn }, 201],
    ['acceptance', {}, 200],
    ['hire', { startsOn }, 200],
  ] as const)
    must(status, await caller.post(counsellor, `/api/referrals/${referral}/${step}`, body));
  return referral;
}

/** Asks again while matching has not heard of the person or the vacancy yet, which takes a moment while partitions change hands. */
async function heardOf(ask: () => Promise<Answer>): Promise<Answer> {
  for (const deadline = Date.now() + 60_000; ;) {
    const answer = await ask();
    if (answer.status === 201 || Date.now() > deadline) return answer;
    await new Promise((done) => setTimeout(done, 250));
  }
}

/** The day that comes in so many days. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);
}

/** The id that an answer to something made names. */
export function idIn(answer: Answer): string {
  must(201, answer);
  return String(answer.body['id']);
}

/** Throws where an answer is not the one that must come. */
export function must(status: number, answer: Answer): void {
  if (answer.status !== status) throw new Error(`not ${status} but ${answer.status} ${answer.text}`);
}
