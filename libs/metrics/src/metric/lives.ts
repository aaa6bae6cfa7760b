import { EducationFact, MembershipFact, PersonFact, RetentionFact } from '../facts';
import { groupBy } from '../group-by';
import { Identities } from '../identity';
import { Known } from '../statement';
import { withHouseholds } from './household';
import {
  AttributedPlacement,
  AwardFact,
  EarningsFact,
  EnrolmentFact,
  HouseholdFact,
  PersonLife,
  ReferralAnswer,
  RegistrationSpell,
  StepFact,
} from './life';

type Of<Fact> = readonly Known<Fact>[];

/** Facts of persons as known at one instant; kinds that no definition asked for needs may be left empty. */
export interface PersonFacts {
  readonly identities: Identities;
  readonly people: Of<PersonFact>;
  readonly education: Of<EducationFact>;
  readonly memberships: Of<MembershipFact>;
  readonly registrations: Of<RegistrationSpell>;
  readonly placements: Of<AttributedPlacement>;
  readonly retention: Of<RetentionFact & { readonly personId: string }>;
  readonly steps: Of<StepFact>;
  readonly answers: Of<ReferralAnswer>;
  readonly enrolments: Of<EnrolmentFact>;
  readonly awards: Of<AwardFact>;
  readonly earnings: Of<EarningsFact>;
  readonly households?: Of<HouseholdFact>;
}

/**
 * The life of everybody anything is known of: records held for one person at the instant are one life. Attributes are those of the record that
 * stands for the person, or of the first other record that has them.
 */
export function livesOf(facts: PersonFacts): readonly PersonLife[] {
  const { personOf, linksOf } = facts.identities;
  const byPerson = <Fact extends { readonly personId: string }>(known: readonly Fact[]) => {
    const groups = groupBy(known, ({ personId }) => personOf(personId));
    return { keys: () => groups.keys(), of: (personId: string): readonly Fact[] => groups.get(personId) ?? [] };
  };
  const people = byPerson(facts.people);
  const education = byPerson(facts.education);
  const memberships = byPerson(facts.memberships);
  const registrations = byPerson(facts.registrations);
  const placements = byPerson(facts.placements);
  const retention = byPerson(facts.retention);
  const steps = byPerson(facts.steps);
  const answers = byPerson(facts.answers);
  const enrolments = byPerson(facts.enrolments);
  const awards = byPerson(facts.awards);
  const earnings = byPerson(facts.earnings);
  const all = [people, memberships, registrations, placements, steps, enrolments, awards, earnings];
  const housed = (facts.households ?? []).flatMap(({ members }) => members.map((member) => personOf(member.personId)));
  const lives = [...new Set([...all.flatMap(({ keys }) => [...keys()]), ...housed])].map((personId): PersonLife => {
    const links = linksOf(personId);
    const linked = links.flatMap(({ survivorId, absorbedId }) => [survivorId, absorbedId]);
    return {
      personId,
      recordIds: [...new Set([personId, ...linked])],
      links,
      person: standingFor(personId, people.of(personId)),
      education: standingFor(personId, education.of(personId)),
      memberships: memberships.of(personId),
      registrations: registrations.of(personId),
      placements: placements.of(personId),
      retention: retention.of(personId),
      steps: steps.of(personId),
      answers: answers.of(personId),
      enrolments: enrolments.of(personId),
      awards: awards.of(personId),
      earnings: earnings.of(personId),
    };
  });
  return facts.households === undefined ? lives : withHouseholds(lives, facts.households, personOf);
}

/** The fact of the record that stands for the person, or of the first other record that has one. */
export function standingFor<Fact extends { readonly personId: string }>(
  personId: string,
  known: readonly Fact[],
): Fact | null {
  const own = known.find((fact) => fact.personId === personId);
  return own ?? [...known].sort((a, b) => (a.personId < b.personId ? -1 : 1))[0] ?? null;
}
