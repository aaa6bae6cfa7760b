import { randomUUID } from 'node:crypto';
import { Actor } from '@doorstep/event-sourcing';
import { creditCodeCheck } from './employer/credit-code';

/** Actors and bodies for specs of the service's routes. */
export const employerId = randomUUID();
export const ofEmployer = (id: string): Actor => ({
  kind: 'employer',
  id: `account-${id}`,
  role: 'employer',
  employerId: id,
});
export const employerActor = ofEmployer(employerId);
export const manager: Actor = { kind: 'staff', id: 'manager-1', role: 'centre-manager', office: '620102' };
export const administrator: Actor = { kind: 'staff', id: 'admin-1', role: 'administrator', office: '620000' };
export const seeker: Actor = { kind: 'person', id: 'person-1', role: 'job-seeker', personId: randomUUID() };

/** A valid unified social credit code, another one for each number. */
export function creditCode(number: number): string {
  const body = `91620102MA${String(number).padStart(7, '0')}`;
  return body + creditCodeCheck(body);
}

export const registration = (number = 1) => ({
  name: `兰州某餐饮有限公司${number}`,
  creditCode: creditCode(number),
  office: '620102',
  place: '620102001',
  industry: 'H',
  contact: { name: '王联系', phone: '0931-8888888' },
});
export const verification = { documents: ['business-licence'], agentIdentityChecked: true };
export const posting = {
  title: '餐厅服务员',
  duties: '负责点餐、上菜和收台。男女不限，不收押金。',
  conditions: '每周休息一天，缴纳社会保险。',
  occupation: '5131',
  openings: 3,
  wage: { minMinor: 300000, maxMinor: 400000, period: 'month' },
  place: '620102001',
  contractKind: 'fixed-term',
  shifts: ['day'],
  hoursPerWeek: 40,
  healthDemands: ['standing'],
  position: { latitude: 36.061, longitude: 103.834 },
  requirements: [
    { kind: 'education', code: 'lower-secondary', essential: true },
    { kind: 'experience-months', code: '5131', months: 6, essential: false },
  ],
  dormitory: true,
  expiresOn: '2026-04-01',
};
