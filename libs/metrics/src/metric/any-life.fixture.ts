import { addDays } from '@doorstep/event-sourcing';
import fc from 'fast-check';
import { workKinds } from '../spell';
import { withHouseholds } from './household';
import { PersonLife, VacancyLife } from './life';
import {
  earned,
  filledOn,
  known,
  life,
  recommendedTo,
  registered,
  step,
  vacancyLife,
  work,
} from './sample-life.fixture';

/** Few days from June 2025 to May 2026, so that facts meet on them, first and last of months among them; and the half-open interval from one. */
const day = fc.oneof(
  fc.nat(12).map((months) => addDays('2025-06-01', 30 * months)),
  fc.constantFrom('2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01', '2026-03-01', '2026-03-31', '2026-04-01'),
);
const interval = fc
  .tuple(day, fc.option(fc.constantFrom(0, 1, 10, 30, 90, 200)))
  .map(([from, days]) => ({ from, to: days === null ? null : addDays(from, days) }));
const division = fc.constantFrom('620102', '620102001', '310115', '622921');
const employerId = fc.constantFrom('e1', 'e2', 'e3');
const vacancyId = fc.constantFrom('v1', 'v2', 'v3', 'v4');
const few = <Fact>(facts: fc.Arbitrary<Fact>) => fc.array(facts, { maxLength: 4 });

const placement = fc
  .record({
    placementId: fc.uuid(),
    employerId,
    kind: fc.constantFrom(...workKinds),
    during: interval,
    isVerified: fc.boolean(),
    place: fc.option(division),
    office: fc.option(division),
    endReason: fc.option(fc.constantFrom('death', 'retirement', 'resigned', 'dismissed')),
  })
  .map(({ during: { from, to }, isVerified, endReason, ...more }) =>
    work({
      ...more,
      startedOn: from,
      endedOn: to,
      verifiedOn: isVerified ? from : null,
      endReason: to === null ? null : endReason,
    }),
  );

const registration = fc
  .tuple(interval, fc.constantFrom('employed', 'retired', 'deceased', 'withdrew', 'military-service'))
  .map(([{ from, to }, reason]) => registered(from, { closedOn: to, closingReason: to === null ? null : reason }));

const membership = fc
  .tuple(fc.constantFrom('disabled', 'older-person', 'poverty-alleviated-family', 'graduate'), interval)
  .map(([group, during]) => known({ personId: 'p', group, ...during }));

const stepTaken = fc
  .tuple(fc.constantFrom('recommended', 'delivered', 'referred', 'hired'), day, vacancyId, fc.option(employerId))
  .map(([kind, on, at, whose]) => step(kind, on, { vacancyId: at, ...(whose === null ? {} : { employerId: whose }) }));

const referralAnswer = fc
  .tuple(day, vacancyId, fc.constantFrom('hired', 'refused-by-employer', 'refused-by-seeker', 'employer-silent'))
  .map(([closedOn, at, outcome]) =>
    known({ personId: 'p', vacancyId: at, referralId: `r-${at}`, closedOn, outcome: outcome as 'hired' }),
  );

const enrolment = fc.tuple(interval, fc.constantFrom('c1', 'c2')).map(([{ from, to }, courseId]) =>
  known({
    personId: 'p',
    courseId,
    enrolledOn: from,
    endedOn: to,
    outcome: to === null ? null : ('completed' as const),
  }),
);

const award = fc
  .tuple(day, fc.constantFrom('c1', 'c2'))
  .map(([awardedOn, courseId]) => known({ personId: 'p', courseId, certificate: courseId, awardedOn }));

const wage = fc
  .tuple(day, employerId, fc.integer({ min: 1, max: 900_000 }))
  .map(([from, whose, amountMinor]) => earned(from, addDays(from, 30), amountMinor, whose));

const followUp = fc
  .tuple(day, fc.boolean())
  .map(([from, isEmployed]) => known({ personId: 'p', from, to: addDays(from, 30), isEmployed }));

const stay = fc
  .record({ at: fc.nat(5), isHead: fc.boolean(), during: interval })
  .map(({ during, ...who }) => ({ ...who, ...during }));

const lived = fc
  .record({
    residence: fc.option(division),
    placements: few(placement),
    registrations: few(registration),
    memberships: few(membership),
    steps: few(stepTaken),
    answers: few(referralAnswer),
    enrolments: few(enrolment),
    awards: few(award),
    earnings: few(wage),
    followUps: few(followUp),
    checked: fc.subarray([30, 90, 180]),
  })
  .map(({ residence, checked, ...facts }): Partial<PersonLife> => {
    const retention = facts.placements.flatMap(({ placementId }) =>
      checked.map((at) => known({ placementId, day: at, outcome: 'working' as const })),
    );
    if (residence === null) return { ...facts, retention, person: null };
    const person = known({ personId: 'p', residence, sex: 'male', birthMonth: '1970-02', channel: 'self' });
    return { ...facts, retention, person };
  });

/** Lives of different persons, as facts may come: any number of them, in any order, overlapping, without a residence, not verified. */
export const anyLives: fc.Arbitrary<readonly PersonLife[]> = fc
  .tuple(fc.array(lived, { maxLength: 6 }), few(fc.array(stay, { maxLength: 3 })))
  .map(([all, households]) => {
    const lives = all.map((facts, index) => life(`p${index}`, facts));
    const inside = households.map((members, index) => ({
      householdId: `h${index}`,
      members: members
        .filter(({ at }) => at < lives.length)
        .map(({ at, ...during }) => ({ ...during, personId: `p${at}` })),
    }));
    return withHouseholds(lives, inside.map(known), (personId) => personId);
  });

const offered = fc.record({
  employerId,
  place: fc.option(division),
  openings: fc.integer({ min: 1, max: 3 }),
  publishedOn: day,
  openDays: fc.nat(90),
  closedAfter: fc.option(fc.nat(90)),
  filledAfter: few(fc.nat(90)),
  recommended: few(fc.tuple(fc.constantFrom('p1', 'p2', 'p3'), day)),
});

/** Different vacancies, closed or not, filled or not. */
export const anyVacancies: fc.Arbitrary<readonly VacancyLife[]> = fc.array(offered, { maxLength: 6 }).map((all) =>
  all.map(({ openDays, closedAfter, filledAfter, recommended, publishedOn, ...vacancy }, index) => {
    const after = (days: number) => addDays(publishedOn, days);
    return vacancyLife(`v${index}`, {
      vacancy: { ...vacancy, publishedOn, expiresOn: after(openDays) },
      closed: closedAfter === null ? null : known({ on: after(closedAfter), reason: 'closed' }),
      filled: filledAfter.map((days) => filledOn(after(days))),
      recommended: recommended.map(([personId, on]) => recommendedTo(personId, on)),
    });
  }),
);
