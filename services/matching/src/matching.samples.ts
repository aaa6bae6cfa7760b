import { JobPostingsMessage, PersonFacts, ProfileFacts, VacancyFacts } from '@doorstep/contracts';
import { Actor } from '@doorstep/event-sourcing';
import { MatchPersonMessage } from './match-person/match-people.projection';

const uuid = (kind: string, number: number) => `${kind}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const personIdOf = (number: number): string => uuid('1', number);
export const vacancyIdOf = (number: number): string => uuid('2', number);
export const employerIdOf = (number: number): string => uuid('3', number);

export const counsellor: Actor = { kind: 'staff', id: 'c', role: 'counsellor', office: '620102' };
export const stranger: Actor = { kind: 'staff', id: 'd', role: 'counsellor', office: '620103' };
export const auditor: Actor = { kind: 'staff', id: 'a', role: 'auditor' };
export const seekerOf = (personId: string): Actor => ({ kind: 'person', id: personId, role: 'job-seeker', personId });
export const employerOf = (employerId: string): Actor => ({
  kind: 'employer',
  id: employerId,
  role: 'employer',
  employerId,
});

export const personFacts = (number: number, more: Partial<PersonFacts> = {}): PersonFacts => ({
  personId: personIdOf(number),
  office: '620102001',
  residence: '620102001',
  sex: 'female',
  birthMonth: '1988-05',
  channel: 'assisted',
  registeredOn: '2026-02-01',
  ...more,
});

export const profileFacts = (number: number, more: Partial<ProfileFacts> = {}): ProfileFacts => ({
  personId: personIdOf(number),
  occupationsWanted: ['5120'],
  occupationsHeld: [{ occupation: '5120', months: 18 }],
  skills: [],
  education: 'lower-secondary',
  certificates: [],
  wageFloorFen: 300_000,
  commuteLimitKm: 25,
  contractKinds: [],
  shifts: ['day'],
  accommodationNeeds: [],
  acceptsDormitory: false,
  ...more,
});

export const vacancyFacts = (number: number, more: Partial<VacancyFacts> = {}): VacancyFacts => ({
  vacancyId: vacancyIdOf(number),
  standing: 'published',
  employerId: employerIdOf(number),
  office: '620102',
  place: '620102002',
  occupation: '5120',
  openings: 1,
  wage: { minMinor: 360_000, maxMinor: 420_000, currency: 'CNY', period: 'month' },
  contractKind: 'fixed-term',
  shifts: ['day'],
  requirements: [{ kind: 'skill', code: 'noodles', essential: false }],
  reservedFor: [],
  subsidised: false,
  accommodationsOffered: [],
  dormitory: false,
  publishedOn: '2026-02-20',
  expiresOn: '2026-05-20',
  ...more,
});

export const published = (number: number, more: Partial<VacancyFacts> = {}): JobPostingsMessage => ({
  type: 'job-postings.vacancy-published.v1',
  data: vacancyFacts(number, more),
});

/** A registered person with a profile, as three messages. */
export const registered = (number: number, profile: Partial<ProfileFacts> = {}): readonly MatchPersonMessage[] => [
  { type: 'job-seekers.person-registered.v1', data: personFacts(number) },
  { type: 'job-seekers.profile-stated.v1', data: profileFacts(number, profile) },
  {
    type: 'job-seekers.registration-opened.v1',
    data: {
      registrationId: `registration-${number}`,
      personId: personIdOf(number),
      openedOn: '2026-02-01',
      closedOn: null,
      closingReason: null,
    },
  },
];
