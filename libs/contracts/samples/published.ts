import { AnyMessage } from '../src';

const personId = '5f0f4c6e-2f0a-4b7e-9d3c-0b8f2c1d4e5f';
const otherId = '7a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';
const vacancyId = '1c9e6679-7425-40de-944b-e07fc1f90ae7';
const employerId = '2d1f7780-8536-41ef-a55c-f18ad2f01bf8';
const referralId = '3e208891-9647-42f0-b66d-029be3012c09';
const courseId = '4f319902-a758-4301-877e-13acf4123d10';

const accounts = ['0b6cf4a1d7e24c0fa1a2f1f6f0e3c5d49b8a7e6d5c4b3a291807f6e5d4c3b2a1'];
const person = {
  personId,
  office: '620102',
  residence: '620102001',
  sex: 'female',
  birthMonth: '1990-05',
  channel: 'assisted',
  registeredOn: '2026-03-02',
} as const;
const spell = { registrationId: otherId, personId, openedOn: '2026-03-02', closedOn: null, closingReason: null };
const vacancy = {
  vacancyId,
  standing: 'published',
  employerId,
  office: '620102',
  place: '620102001',
  occupation: '5120',
  openings: 2,
  wage: { minMinor: 300_000, maxMinor: 400_000, currency: 'CNY', period: 'month' },
  contractKind: 'fixed-term',
  shifts: ['day'],
  requirements: [{ kind: 'skill', code: 'cooking', level: 'basic', essential: true }],
  reservedFor: [],
  subsidised: false,
  accommodationsOffered: ['wheelchair-access'],
  dormitory: true,
  publishedOn: '2026-03-02',
  expiresOn: '2026-05-31',
} as const;
const award = {
  certificateId: otherId,
  personId,
  courseId,
  certificate: 'food-handler',
  skills: [{ skill: 'food-safety', level: 'basic' }],
  awardedOn: '2026-04-02',
} as const;
const placement = {
  placementId: referralId,
  personId,
  employerId,
  vacancyId,
  referralId,
  kind: 'market',
  startedOn: '2026-03-16',
  endedOn: null,
  endReason: null,
  verifiedOn: '2026-03-20',
  place: '620102001',
  office: '620102',
} as const;

/**
 * One sample of every message version ever published. Only ever added to: a type that no longer accepts its sample breaks
 * the type check, and with it everybody who still holds such messages.
 */
export const published = [
  {
    type: 'reference-data.entry-stated.v1',
    data: {
      entryId: 'parameter.minimum-wage-monthly-fen.620000.2023-11-01',
      kind: 'parameter',
      list: 'minimum-wage-monthly-fen',
      code: '',
      region: '620000',
      parent: '000000',
      level: 'province',
      names: { zh: '月最低工资', en: 'Monthly minimum wage' },
      value: 185_000,
      unit: 'fen',
      from: '2023-11-01',
      to: null,
      source: 'notice of the province',
      version: 1,
    },
  },
  {
    type: 'reference-data.entry-withdrawn.v1',
    data: { entryId: 'code.group.x', kind: 'code', list: 'group' },
  },
  { type: 'job-seekers.person-registered.v1', data: person },
  { type: 'job-seekers.person-corrected.v1', data: person },
  {
    type: 'job-seekers.person-transferred.v1',
    data: { personId, office: '620103', effectiveOn: '2026-04-01' },
  },
  {
    type: 'job-seekers.persons-merged.v1',
    data: { survivorId: personId, absorbedId: otherId, effectiveOn: '2026-04-01' },
  },
  {
    type: 'job-seekers.persons-split.v1',
    data: {
      survivorId: personId,
      restoredId: otherId,
      effectiveOn: '2026-05-01',
      assignments: [{ category: 'placement', factId: referralId, personId: otherId }],
    },
  },
  { type: 'job-seekers.account-linked.v1', data: { personId, accounts } },
  { type: 'job-seekers.account-unlinked.v1', data: { personId, accounts } },
  { type: 'job-seekers.person-erased.v1', data: { personId } },
  { type: 'job-seekers.registration-opened.v1', data: spell },
  {
    type: 'job-seekers.registration-closed.v1',
    data: { ...spell, closedOn: '2026-03-16', closingReason: 'employed' },
  },
  { type: 'job-seekers.registration-corrected.v1', data: { ...spell, openedOn: '2026-03-01' } },
  { type: 'job-seekers.registration-voided.v1', data: { registrationId: otherId, personId } },
  {
    type: 'job-seekers.membership-stated.v1',
    data: { factId: otherId, personId, group: 'graduate', from: '2026-01-01', to: null },
  },
  { type: 'job-seekers.membership-voided.v1', data: { factId: otherId, personId } },
  {
    type: 'job-seekers.profile-stated.v1',
    data: {
      personId,
      occupationsWanted: ['5120'],
      occupationsHeld: [{ occupation: '5131', months: 18 }],
      skills: [{ skill: 'cooking', level: 'intermediate' }],
      education: 'upper-secondary',
      certificates: ['food-handler'],
      wageFloorFen: 280_000,
      commuteLimitKm: 20,
      contractKinds: [],
      shifts: ['day'],
      accommodationNeeds: [],
      acceptsDormitory: false,
    },
  },
  { type: 'job-postings.employer-verified.v1', data: { employerId, office: '620102' } },
  { type: 'job-postings.employer-suspended.v1', data: { employerId, reason: 'unverified' } },
  { type: 'job-postings.employer-account-linked.v1', data: { employerId, accounts } },
  { type: 'job-postings.employer-account-unlinked.v1', data: { employerId, accounts } },
  { type: 'job-postings.vacancy-published.v1', data: vacancy },
  {
    type: 'job-postings.vacancy-listed.v1',
    data: { ...vacancy, standing: 'listed', employerId: null, office: null, place: null, wage: null },
  },
  { type: 'job-postings.vacancy-corrected.v1', data: vacancy },
  { type: 'job-postings.vacancy-openings-changed.v1', data: { vacancyId, openings: 3 } },
  { type: 'job-postings.vacancy-closed.v1', data: { vacancyId, reason: 'filled' } },
  { type: 'job-postings.vacancy-reopened.v1', data: vacancy },
  {
    type: 'training.enrolment-recorded.v1',
    data: { enrolmentId: otherId, personId, courseId, enrolledOn: '2026-03-02' },
  },
  {
    type: 'training.enrolment-ended.v1',
    data: { enrolmentId: otherId, personId, courseId, endedOn: '2026-04-02', outcome: 'completed' },
  },
  { type: 'training.certificate-awarded.v1', data: award },
  { type: 'training.certificate-reassigned.v1', data: { ...award, personId: otherId, formerPersonId: personId } },
  {
    type: 'matching.recommendations-made.v1',
    data: {
      runId: otherId,
      personId,
      madeOn: '2026-03-03',
      recommendations: [{ recommendationId: otherId, vacancyId, employerId, rank: 1 }],
    },
  },
  {
    type: 'matching.recommendation-delivered.v1',
    data: { recommendationId: otherId, personId, vacancyId, means: 'printed', deliveredOn: '2026-03-03' },
  },
  {
    type: 'matching.referral-made.v1',
    data: { referralId, personId, vacancyId, employerId, referredOn: '2026-03-04' },
  },
  {
    type: 'matching.referral-closed.v1',
    data: {
      referralId,
      personId,
      vacancyId,
      closedOn: '2026-03-18',
      outcome: 'employer-silent',
      reasonCode: 'employer-silent',
    },
  },
  {
    type: 'matching.person-hired.v1',
    data: {
      referralId,
      personId,
      vacancyId,
      employerId,
      startsOn: '2026-03-16',
      subsidised: false,
      contractKind: 'fixed-term',
      wage: null,
      place: '620102001',
      office: '620102',
    },
  },
  { type: 'matching.vacancy-filled.v1', data: { vacancyId, seatsTaken: 2 } },
  { type: 'matching.seat-released.v1', data: { vacancyId, seatsTaken: 1 } },
  { type: 'placements.placement-reported.v1', data: { ...placement, verifiedOn: null } },
  { type: 'placements.placement-verified.v1', data: placement },
  { type: 'placements.placement-corrected.v1', data: placement },
  {
    type: 'placements.placement-ended.v1',
    data: { ...placement, endedOn: '2026-06-01', endReason: 'resigned' },
  },
  { type: 'placements.placement-assigned.v1', data: { ...placement, personId: otherId, formerPersonId: personId } },
  { type: 'placements.placement-voided.v1', data: { placementId: referralId, personId } },
  {
    type: 'placements.retention-checked.v1',
    data: { placementId: referralId, personId, day: 30, checkedOn: '2026-04-15', outcome: 'working' },
  },
] as const satisfies readonly AnyMessage[];
