import { AnyMessage, PersonFacts, PlacementFacts, VacancyFacts } from '@doorstep/contracts';

/** What a woman of Chengguan District is registered with, but for `more`. */
export const personTold = (personId: string, more: Partial<PersonFacts> = {}): AnyMessage => ({
  type: 'job-seekers.person-registered.v1',
  data: {
    personId,
    office: '620102',
    residence: '620102001',
    sex: 'female',
    birthMonth: '1990-05',
    channel: 'self',
    registeredOn: '2026-03-02',
    ...more,
  },
});

/** Market work that lasts, verified on its first day, but for `more`. */
export const workTold = (personId: string, startedOn: string, more: Partial<PlacementFacts> = {}): AnyMessage => ({
  type: 'placements.placement-verified.v1',
  data: {
    placementId: `w-${personId}-${startedOn}`,
    personId,
    employerId: 'e-1',
    vacancyId: null,
    referralId: null,
    kind: 'market',
    startedOn,
    endedOn: null,
    endReason: null,
    verifiedOn: startedOn,
    place: null,
    office: '620102',
    ...more,
  },
});

export const workVoided = (personId: string, startedOn: string): AnyMessage => ({
  type: 'placements.placement-voided.v1',
  data: { placementId: `w-${personId}-${startedOn}`, personId },
});

/** A published vacancy of which nothing is known but what must be. */
export const plainVacancy: VacancyFacts = {
  vacancyId: 'v1',
  standing: 'published',
  employerId: 'e1',
  office: '620102',
  place: '620102001',
  occupation: null,
  openings: 1,
  wage: null,
  contractKind: null,
  shifts: [],
  requirements: [],
  reservedFor: [],
  subsidised: false,
  accommodationsOffered: [],
  dormitory: false,
  publishedOn: '2026-03-01',
  expiresOn: '2026-05-01',
};

/** A number stated for a region and the year 2026. */
export const numberTold = (list: string, region: string, value: number, unit = 'person', version = 1): AnyMessage => {
  const of = { kind: 'parameter', list, code: '', region, value, unit } as const;
  const during = { from: '2026-01-01', to: '2027-01-01' };
  const data = { ...of, ...during, entryId: `${list}.${region}`, source: '年度目标', version };
  return { type: 'reference-data.entry-stated.v1', data };
};

/** A target for persons placed in 2026. */
export const targetTold = (region: string, value: number): AnyMessage =>
  numberTold('target-persons-placed', region, value);
