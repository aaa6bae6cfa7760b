import { addDays, CivilDate, civilDateOf, covers } from '@doorstep/event-sourcing';
import { groupBy } from './group-by';
import { Identities, IdentityLink } from './identity';
import { standingFor } from './metric/lives';
import { mergeSpells, WorkInterval, WorkKind, WorkSpell } from './spell';
import { Evidence, Known } from './statement';

export interface PersonFact {
  readonly personId: string;
  readonly residence: string;
  readonly sex: string;
  /** `YYYY-MM` */
  readonly birthMonth: string;
  readonly channel: string;
}

export interface RegistrationFact {
  readonly personId: string;
  readonly openedOn: CivilDate;
}

export interface MembershipFact {
  readonly personId: string;
  readonly group: string;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

export interface EducationFact {
  readonly personId: string;
  readonly education: string;
}

export interface PlacementFact {
  readonly placementId: string;
  readonly personId: string;
  readonly employerId: string;
  readonly kind: WorkKind;
  readonly startedOn: CivilDate;
  readonly endedOn: CivilDate | null;
  readonly verifiedOn: CivilDate | null;
}

/** Everything a cohort is computed from, as known at one instant. Facts of dimensions nobody asks for may be left empty. */
export interface CohortFacts {
  readonly registrations: readonly Known<RegistrationFact>[];
  readonly people: readonly Known<PersonFact>[];
  readonly memberships: readonly Known<MembershipFact>[];
  readonly education: readonly Known<EducationFact>[];
  readonly placements: readonly Known<PlacementFact>[];
  readonly identities: Identities;
}

/** Registrations opened in the half-open [from, to), as known at `asOf` (epoch ms). */
export interface CohortQuestion {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly asOf: number;
  /** Days from the opening within which work must start; null means up to the as-of date. */
  readonly windowDays: number | null;
  readonly spellGapDays: number;
}

/** One distinct person of the cohort. Somebody without any later event is one too. */
export interface Member {
  readonly personId: string;
  /** Ids of the records this person's facts in the cohort were written with. */
  readonly recordIds: readonly string[];
  readonly openedOn: CivilDate;
  readonly registration: Evidence;
  readonly person: Known<PersonFact> | null;
  readonly education: Known<EducationFact> | null;
  /** Memberships valid on the day of opening. */
  readonly memberships: readonly Known<MembershipFact>[];
  /** Verified work that started on or after the opening, within the window. */
  readonly spells: readonly WorkSpell[];
  readonly links: readonly IdentityLink[];
}

/**
 * The distinct persons whose registered unemployment opened in the interval; several openings of one person count from the first.
 * Attributes are those of the record that stands for the person, or of the first other record that has them.
 */
export function cohort(question: CohortQuestion, facts: CohortFacts): readonly Member[] {
  const { personOf, linksOf } = facts.identities;
  const byPerson = <F extends { readonly personId: string }>(known: readonly F[]) =>
    groupBy(known, (fact) => personOf(fact.personId));
  const opened = facts.registrations.filter(({ openedOn }) => question.from <= openedOn && openedOn < question.to);
  const people = byPerson(facts.people);
  const education = byPerson(facts.education);
  const memberships = byPerson(facts.memberships);
  const placements = byPerson(facts.placements);
  const today = civilDateOf(question.asOf);
  return [...byPerson(opened)].map(([personId, registrations]) => {
    const { openedOn, evidence } = registrations.reduce((a, b) => (b.openedOn < a.openedOn ? b : a));
    const links = linksOf(personId);
    return {
      personId,
      recordIds: links.length === 0 ? [personId] : recordsOf(personId, links),
      openedOn,
      registration: evidence,
      person: standingFor(personId, people.get(personId) ?? []),
      education: standingFor(personId, education.get(personId) ?? []),
      memberships: (memberships.get(personId) ?? []).filter((membership) => covers(membership, openedOn)),
      spells: spellsSince(openedOn, placements.get(personId) ?? [], question, today),
      links,
    };
  });
}

function recordsOf(personId: string, links: readonly IdentityLink[]): readonly string[] {
  return [...new Set([personId, ...links.flatMap(({ survivorId, absorbedId }) => [survivorId, absorbedId])])];
}

function spellsSince(
  openedOn: CivilDate,
  placements: readonly Known<PlacementFact>[],
  { windowDays, spellGapDays }: CohortQuestion,
  today: CivilDate,
): readonly WorkSpell[] {
  const verified = placements.filter(({ verifiedOn }) => verifiedOn !== null).map(asInterval);
  if (verified.length === 0) return [];
  const before = windowDays === null ? null : addDays(openedOn, windowDays);
  return mergeSpells(verified, spellGapDays).filter(
    ({ from }) => openedOn <= from && from <= today && (before === null || from < before),
  );
}

function asInterval({
  placementId,
  employerId,
  kind,
  startedOn,
  endedOn,
  evidence,
}: Known<PlacementFact>): WorkInterval {
  return { placementId, employerId, kind, from: startedOn, to: endedOn, evidence };
}
