import {
  assigned,
  AttributedPlacement,
  AwardFact,
  EducationFact,
  EnrolmentFact,
  FactAssignment,
  IdentityLink,
  Known,
  livesOf,
  MembershipFact,
  PersonFact,
  PersonLife,
  RegistrationSpell,
  resolveIdentities,
  RetentionFact,
} from '@doorstep/metrics';
import { answerOf, Step, stepOf } from './steps';
import { Told } from './told';

export type ToldEnrolment = Told & { readonly courseId: string } & (
    | { readonly enrolledOn: string; readonly endedOn: null; readonly outcome: null }
    | { readonly enrolledOn: null; readonly endedOn: string; readonly outcome: EnrolmentFact['outcome'] }
  );
export type ToldStep = Told & Omit<Step, 'evidence'>;

/** Everything told of some records, in order of position. */
export interface ToldLives {
  readonly person: readonly (Told & PersonFact)[];
  readonly education: readonly (Told & EducationFact)[];
  readonly membership: readonly (Told & MembershipFact)[];
  readonly registration: readonly (Told & RegistrationSpell)[];
  readonly placement: readonly (Told & AttributedPlacement)[];
  readonly retention: readonly (Told & RetentionFact)[];
  readonly recommendation: readonly ToldStep[];
  readonly step: readonly ToldStep[];
  readonly enrolment: readonly ToldEnrolment[];
  readonly award: readonly (Told & AwardFact)[];
  readonly identity: readonly (Told & IdentityLink)[];
  readonly assignment: readonly (Told & FactAssignment & { readonly category: string })[];
}

/** The lives of the records as known at an instant from the statements that count. */
export function livesTold(told: ToldLives, asOf: number, counts: (one: Told) => boolean): readonly PersonLife[] {
  const by = <Fact extends Told>(all: readonly Fact[]) => all.filter((one) => one.recordedAt <= asOf && counts(one));
  const latest = <Fact extends Told>(all: readonly Fact[]) => latestOf(by(all));
  const assignments = by(told.assignment);
  const of = (...categories: readonly string[]) => assignments.filter(({ category }) => categories.includes(category));
  const steps = assigned(by([...told.recommendation, ...told.step]), of('referral', 'recommendation'));
  const checks = latest(told.retention).map((check) => ({ ...check, factId: check.placementId }));
  return livesOf({
    identities: resolveIdentities(by(told.identity), asOf),
    people: latest(told.person),
    education: latest(told.education),
    memberships: assigned(latest(told.membership), of('membership')),
    registrations: assigned(latest(told.registration), of('registration')),
    placements: assigned(latest(told.placement), of('placement')),
    retention: assigned(checks, of('placement')),
    steps: steps.flatMap(stepOf),
    answers: steps.flatMap(answerOf),
    enrolments: assigned(enrolmentsOf(by(told.enrolment)), of('enrolment')),
    awards: latest(told.award),
    earnings: [],
  });
}

/** Of every fact the last statement, unless it is a void; `all` in order of position. */
export function latestOf<Fact extends Told>(all: readonly Fact[]): readonly Fact[] {
  if (all.length === 1) return all[0]?.voided === true ? [] : all;
  return [...new Map(all.map((one) => [one.factId, one])).values()].filter(({ voided }) => !voided);
}

/** Beginnings with what was told of their ends. */
export function enrolmentsOf(
  all: readonly ToldEnrolment[],
): readonly (Known<EnrolmentFact> & { readonly factId: string })[] {
  const begun = latestOf(all.filter(({ enrolledOn }) => enrolledOn !== null));
  const ended = new Map(latestOf(all.filter(({ endedOn }) => endedOn !== null)).map((one) => [one.factId, one]));
  return begun.flatMap(({ factId, personId, courseId, enrolledOn, source, position }) => {
    const end = ended.get(factId);
    if (enrolledOn === null) return [];
    const evidence = { source, position: Math.max(position, end?.position ?? position) };
    return [
      {
        factId,
        personId,
        courseId,
        enrolledOn,
        endedOn: end?.endedOn ?? null,
        outcome: end?.outcome ?? null,
        evidence,
      },
    ];
  });
}
