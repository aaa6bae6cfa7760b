import { MatchPerson, MatchVacancy, RecommendOptions } from './types';

export const options: RecommendOptions = {
  today: '2026-03-02',
  minimumAgeYears: 16,
  commuteLimitDefaultKm: 30,
  limit: 3,
};

/** A cook of Chengguan District whom {@link vacancyWith} suits. */
export const personWith = (more: Partial<MatchPerson> = {}): MatchPerson => ({
  personId: 'person-1',
  residence: '620102001',
  birthMonth: '1988-05',
  groups: [],
  occupationsWanted: ['5120'],
  occupationsHeld: [{ occupation: '5120', months: 18 }],
  skills: [{ skill: 'knife-work', level: 'intermediate' }],
  education: 'lower-secondary',
  certificates: ['health'],
  wageFloorFen: 300_000,
  commuteLimitKm: 25,
  contractKinds: ['fixed-term'],
  shifts: ['day'],
  accommodationNeeds: [],
  acceptsDormitory: false,
  refusedVacancies: [],
  referredVacancies: [],
  currentEmployers: [],
  ...more,
});

export const vacancyWith = (more: Partial<MatchVacancy> = {}): MatchVacancy => ({
  vacancyId: 'vacancy-1',
  employerId: 'employer-1',
  open: true,
  expiresOn: '2026-05-01',
  seatsLeft: 2,
  place: '620102002',
  occupation: '5120',
  wage: { minMinor: 400_000, maxMinor: 500_000, currency: 'CNY', period: 'month' },
  contractKind: 'fixed-term',
  shifts: ['day'],
  requirements: [
    { kind: 'education', code: 'primary', essential: true },
    { kind: 'certificate', code: 'health', essential: true },
    { kind: 'skill', code: 'knife-work', level: 'basic', essential: true },
    { kind: 'skill', code: 'noodles', essential: false },
    { kind: 'experience-months', code: '5120', level: 12, essential: true },
  ],
  reservedFor: [],
  accommodationsOffered: ['wheelchair-access'],
  dormitory: false,
  ...more,
});
