import { noKnowledge, RecommendOptions } from '../facts/parameters';
import { MatchPerson } from '../facts/person';
import { MatchVacancy } from '../facts/vacancy';
import { defaultScoreParameters } from '../score/parameters';

export const options: RecommendOptions = {
  today: '2026-03-02',
  minimumAgeYears: 16,
  commuteLimitDefaultKm: 30,
  refusalTerms: { 'wage-too-low': { days: 60, untilChanged: true }, 'family-care': { days: 30, untilChanged: false } },
  score: defaultScoreParameters,
  knowledge: noKnowledge,
  limit: 3,
};

/** A cook of Chengguan District whom {@link vacancyWith} suits. */
export const personWith = (more: Partial<MatchPerson> = {}): MatchPerson => ({
  personId: 'person-1',
  residence: '620102001',
  position: null,
  birthMonth: '1988-05',
  groups: [],
  occupationsWanted: ['5120'],
  occupationsHeld: [{ occupation: '5120', months: 18, endedOn: null }],
  skills: [{ skill: 'knife-work', level: 'intermediate', verified: false }],
  education: 'lower-secondary',
  certificates: [{ certificate: 'health', validUntil: '2026-12-31' }],
  wageFloorFen: 300_000,
  commuteLimitKm: 25,
  contractKinds: ['fixed-term'],
  shifts: ['day'],
  accommodationNeeds: [],
  healthLimits: [],
  acceptsDormitory: false,
  hoursWished: null,
  stabilityWished: null,
  settingWished: null,
  refusals: [],
  referredVacancies: [],
  currentEmployers: [],
  holdsPublicPost: null,
  subsistenceRecipient: null,
  ...more,
});

export const vacancyWith = (more: Partial<MatchVacancy> = {}): MatchVacancy => ({
  vacancyId: 'vacancy-1',
  employerId: 'employer-1',
  open: true,
  expiresOn: '2026-05-01',
  publishedOn: null,
  changedOn: null,
  lawful: true,
  employerStanding: 'verified',
  seatsLeft: 2,
  place: '620102002',
  position: null,
  occupation: '5120',
  wage: { minMinor: 400_000, maxMinor: 500_000, currency: 'CNY', period: 'month' },
  minimumWageFen: 200_000,
  contractKind: 'fixed-term',
  shifts: ['day'],
  hoursPerWeek: null,
  requirements: [
    { kind: 'education', code: 'primary', essential: true },
    { kind: 'certificate', code: 'health', essential: true },
    { kind: 'skill', code: 'knife-work', level: 'basic', essential: true },
    { kind: 'skill', code: 'noodles', essential: false },
    { kind: 'experience-months', code: '5120', level: 12, essential: true },
  ],
  healthDemands: null,
  reservedFor: [],
  accommodationsOffered: ['wheelchair-access'],
  dormitory: false,
  publicPost: false,
  acceptance: null,
  ...more,
});
