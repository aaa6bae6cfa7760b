import { AnyMessage } from '@doorstep/contracts';
import { addDays } from '@doorstep/event-sourcing';
import { Random } from '../match/random';

export const firstDay = '2023-01-01';
export const days = 1_095;
const prefectures = 14;
const counties = 86;
const townships = 10;
const employers = 20_000;
const groups = ['veteran', 'graduate', 'rural-migrant-worker', 'disabled', 'poverty-alleviated-family'];
const educations = ['junior-secondary', 'upper-secondary', 'vocational', 'bachelor'];

/** Codes of the counties of one province. */
export const countyCodes: readonly string[] = Array.from({ length: counties }, (_, index) => {
  const [prefecture, within] = [(index % prefectures) + 1, Math.floor(index / prefectures) + 1];
  return `62${String(prefecture).padStart(2, '0')}${String(within).padStart(2, '0')}`;
});

/** A message and the day of its recording, in days since the first. */
export interface Told {
  readonly day: number;
  readonly source: 'job-seekers' | 'matching' | 'placements';
  readonly message: AnyMessage;
  /** Statements it makes. */
  readonly facts: number;
}

/** Everything that is said within three years of one of many people, about ten facts, in the order of days. The same number says the same. */
export function lifeOf(person: number): readonly Told[] {
  const random = new Random(person * 2_654_435_761);
  const personId = idOf('a', person);
  const start = random.below(days - 5);
  const office = countyCodes[random.below(counties)] as string;
  const on = (day: number) => addDays(firstDay, day);
  const told: Told[] = [];
  const tell = (day: number, source: Told['source'], message: AnyMessage, facts = 1) => {
    if (day < days) told.push({ day, source, message, facts });
  };
  tell(start, 'job-seekers', {
    type: 'job-seekers.person-registered.v1',
    data: {
      personId,
      office,
      residence: `${office}${String(random.below(townships) + 1).padStart(3, '0')}`,
      sex: random.chance(0.5) ? 'female' : 'male',
      birthMonth: `${random.between(1965, 2004)}-0${random.between(1, 9)}`,
      channel: random.chance(0.7) ? 'assisted' : 'self',
      registeredOn: on(start),
    },
  });
  if (random.chance(0.6))
    tell(start, 'job-seekers', {
      type: 'job-seekers.membership-stated.v1',
      data: { factId: idOf('b', person), personId, group: random.of(groups), from: on(start - 400), to: null },
    });
  if (random.chance(0.6))
    tell(start, 'job-seekers', {
      type: 'job-seekers.profile-stated.v1',
      data: { ...plainProfile, personId, education: random.of(educations) },
    });
  const registration = { registrationId: idOf('c', person), personId, openedOn: on(start) };
  tell(start, 'job-seekers', {
    type: 'job-seekers.registration-opened.v1',
    data: { ...registration, closedOn: null, closingReason: null },
  });
  const leave = (after: number) => {
    const closedOn = on(after);
    const closed = { ...registration, closedOn, closingReason: 'withdrew' };
    tell(after, 'job-seekers', { type: 'job-seekers.registration-closed.v1', data: closed });
    return told;
  };
  const vacancies = [1, 2, 3].map(() => ({
    vacancyId: idOf('d', random.below(100_000)),
    employerId: idOf('e', random.below(employers)),
  }));
  const recommended = start + random.between(1, 5);
  tell(
    recommended,
    'matching',
    {
      type: 'matching.recommendations-made.v1',
      data: {
        runId: idOf('f', recommended),
        personId,
        madeOn: on(recommended),
        recommendations: vacancies.map((vacancy, index) => ({
          ...vacancy,
          recommendationId: idOf('9', person * 3 + index),
          rank: index + 1,
        })),
      },
    },
    3,
  );
  for (const [index, { vacancyId }] of vacancies.entries())
    if (index < 2)
      tell(recommended + 1, 'matching', {
        type: 'matching.recommendation-delivered.v1',
        data: {
          recommendationId: idOf('9', person * 3 + index),
          personId,
          vacancyId,
          means: 'read-out',
          deliveredOn: on(recommended + 1),
        },
      });
  const [vacancy] = vacancies;
  if (vacancy === undefined || !random.chance(0.6)) return leave(recommended + random.between(20, 240));
  const referred = recommended + random.between(2, 8);
  const referral = { referralId: idOf('8', person), personId, vacancyId: vacancy.vacancyId };
  tell(referred, 'matching', {
    type: 'matching.referral-made.v1',
    data: { ...referral, employerId: vacancy.employerId, referredOn: on(referred) },
  });
  const answered = referred + random.between(1, 25);
  if (random.chance(0.3)) {
    tell(answered, 'matching', {
      type: 'matching.referral-closed.v1',
      data: { ...referral, closedOn: on(answered), outcome: 'refused-by-employer', reasonCode: 'other' },
    });
    return leave(answered + random.between(20, 240));
  }
  const begun = answered + random.between(1, 12);
  tell(answered, 'matching', {
    type: 'matching.person-hired.v1',
    data: {
      ...referral,
      employerId: vacancy.employerId,
      startsOn: on(begun),
      subsidised: false,
      contractKind: null,
      wage: null,
      place: null,
      office,
    },
  });
  const kind = random.chance(0.15) ? ('subsidised' as const) : ('market' as const);
  const place = random.chance(0.05) ? '310115' : null;
  const placement = {
    placementId: idOf('7', person),
    personId,
    employerId: vacancy.employerId,
    vacancyId: vacancy.vacancyId,
    referralId: referral.referralId,
    kind,
    startedOn: on(begun),
    endedOn: null,
    endReason: null,
    verifiedOn: null,
    place,
    office,
  };
  const verified = begun + random.between(0, 20);
  const verifiedOn = on(verified);
  tell(verified, 'placements', { type: 'placements.placement-verified.v1', data: { ...placement, verifiedOn } });
  tell(verified, 'job-seekers', {
    type: 'job-seekers.registration-closed.v1',
    data: { ...registration, closedOn: on(begun), closingReason: 'employed' },
  });
  const checked = begun + 90 + random.between(0, 10);
  tell(checked, 'placements', {
    type: 'placements.retention-checked.v1',
    data: { placementId: placement.placementId, personId, day: 90, checkedOn: on(checked), outcome: 'working' },
  });
  if (!random.chance(0.4)) return told;
  const ended = checked + random.between(1, 300);
  tell(ended, 'placements', {
    type: 'placements.placement-ended.v1',
    data: { ...placement, verifiedOn, endedOn: on(ended), endReason: random.chance(0.2) ? 'retirement' : 'resigned' },
  });
  return told;
}

const plainProfile = {
  occupationsWanted: [],
  occupationsHeld: [],
  skills: [],
  certificates: [],
  wageFloorFen: null,
  commuteLimitKm: null,
  contractKinds: [],
  shifts: [],
  accommodationNeeds: [],
  acceptsDormitory: false,
};

/** Ids of one kind, spread as random ones are. */
function idOf(kind: string, number: number): string {
  const mixed = Math.imul(number ^ (number >>> 15), 0x2c1b3c6d) >>> 0;
  return `${mixed.toString(16).padStart(8, '0')}-000${kind}-4000-8000-${number.toString(16).padStart(12, '0')}`;
}
