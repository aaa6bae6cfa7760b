import { CivilDate } from '@doorstep/event-sourcing';
import { Member } from './cohort';
import { MetricDefinition } from './definition';
import { groupBy } from './group-by';
import { Identities } from './identity';

/** What happened to a person on a day: a vacancy recommended, a recommendation delivered, a referral, a hire (its first day). */
export interface PersonStep {
  readonly personId: string;
  readonly on: CivilDate;
}

export interface Recommended extends PersonStep {
  readonly vacancyId: string;
}

export interface RetentionFact {
  readonly placementId: string;
  /** The check's day after the start of work: 30, 90, 180. */
  readonly day: number;
  readonly outcome: 'working' | 'left' | 'unreachable';
}

/** The steps known at the funnel's as-of instant. */
export interface FunnelFacts {
  readonly recommendations: readonly Recommended[];
  readonly deliveries: readonly PersonStep[];
  readonly referrals: readonly PersonStep[];
  readonly hires: readonly PersonStep[];
  readonly retention: readonly RetentionFact[];
  readonly identities: Identities;
}

/** Distinct persons of the cohort per stage, each counted from the person's opening on; market work also apart. */
export interface FunnelCounts {
  readonly registered: number;
  readonly recommended: number;
  readonly delivered: number;
  readonly referred: number;
  readonly hired: number;
  readonly verified: number;
  readonly verifiedMarket: number;
  readonly sustained: number;
  readonly sustainedMarket: number;
}

/**
 * How far the persons of a cohort came. `recommended`: at least the guaranteed number of different vacancies. `sustained`: a
 * retention check at or after the definition's day found the person working in a counted spell.
 */
export function placementFunnel(
  members: readonly Member[],
  definition: MetricDefinition,
  facts: FunnelFacts,
): FunnelCounts {
  return funnelCounter(definition, facts)(members);
}

/** {@link placementFunnel} for many parts of one cohort: the steps are sorted by person once for all of them. */
export function funnelCounter(
  definition: MetricDefinition,
  facts: FunnelFacts,
): (members: readonly Member[]) => FunnelCounts {
  const [recommendations, deliveries, referrals, hires] = [
    stepsByPerson(facts.recommendations, facts.identities),
    stepsByPerson(facts.deliveries, facts.identities),
    stepsByPerson(facts.referrals, facts.identities),
    stepsByPerson(facts.hires, facts.identities),
  ];
  const working = new Set(
    facts.retention
      .filter(({ day, outcome }) => outcome === 'working' && day >= definition.sustainedDays)
      .map(({ placementId }) => placementId),
  );
  const sustained = ({ spells }: Member, marketOnly: boolean) =>
    spells.some(
      ({ kind, placementIds }) => (!marketOnly || kind === 'market') && placementIds.some((id) => working.has(id)),
    );
  return (members) => {
    const count = (holds: (member: Member) => boolean) => members.filter(holds).length;
    const stepped = (steps: ReadonlyMap<string, readonly PersonStep[]>) =>
      count((member) => since(steps, member).length > 0);
    return {
      registered: members.length,
      recommended: count(
        (member) => vacanciesOf(since(recommendations, member)) >= definition.guaranteedRecommendations,
      ),
      delivered: stepped(deliveries),
      referred: stepped(referrals),
      hired: stepped(hires),
      verified: count(({ spells }) => spells.length > 0),
      verifiedMarket: count(({ spells }) => spells.some(({ kind }) => kind === 'market')),
      sustained: count((member) => sustained(member, false)),
      sustainedMarket: count((member) => sustained(member, true)),
    };
  };
}

function stepsByPerson<Step extends PersonStep>(steps: readonly Step[], { personOf }: Identities) {
  return groupBy(steps, ({ personId }) => personOf(personId));
}

function since<Step extends PersonStep>(byPerson: ReadonlyMap<string, readonly Step[]>, member: Member) {
  return (byPerson.get(member.personId) ?? []).filter(({ on }) => member.openedOn <= on);
}

function vacanciesOf(recommended: readonly Recommended[]): number {
  return new Set(recommended.map(({ vacancyId }) => vacancyId)).size;
}
