import { randomUUID } from 'node:crypto';
import { Actor } from '@doorstep/event-sourcing';

/** Actors and bodies for specs of the service's routes. */
export const seeker = (personId: string): Actor => ({ kind: 'person', id: personId, role: 'job-seeker', personId });
export const manager: Actor = { kind: 'staff', id: 'manager-1', role: 'centre-manager', office: '620102' };
export const elsewhere: Actor = { kind: 'staff', id: 'counsellor-2', role: 'counsellor', office: '620103' };
export const administrator: Actor = { kind: 'staff', id: 'admin-1', role: 'administrator', office: '620000' };
export const person = (): string => randomUUID();
export const providerBody = {
  name: '兰州某职业培训学校',
  office: '620102',
  place: '620102001',
  contact: { name: '李老师', phone: '0931-7777777' },
};
export const courseBody = {
  title: '电工上岗培训',
  occupations: ['7411'],
  skills: [{ skill: 'electrical-wiring', level: 'basic' }],
  certificate: '电工操作证',
  startsOn: '2026-03-01',
  endsOn: '2026-04-01',
  place: '620102001',
  contactHours: 120,
  delivery: 'in-person',
  tuition: { minor: 0 },
  places: 2,
};
