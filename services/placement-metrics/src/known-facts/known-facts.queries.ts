import { Injectable } from '@nestjs/common';
import {
  assigned,
  CohortFacts,
  Dimension,
  EducationFact,
  FunnelFacts,
  Identities,
  MembershipFact,
  PersonFact,
  PlacementFact,
  Recommended,
  RegistrationFact,
  RetentionFact,
} from '@doorstep/metrics';
import { Tables } from '@doorstep/service';
import type { MatchingStep } from '../matching-history/matching-history.table';
import { FactsAt } from './facts-at';
import {
  assignedSteps,
  columns,
  latest,
  latestSteps,
  ofCohort,
  ofCohortRecords,
  openedInPeriod,
} from './known-facts.sql';

/** Registrations opened in the half-open [from, to), as known at `asOf` (epoch ms). */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly asOf: number;
}

type Step = Recommended & { readonly factId: string; readonly step: MatchingStep };

@Injectable()
export class KnownFacts {
  constructor(private readonly tables: Tables) {}

  /** What the cohort of a period is computed from; memberships and education only where the breakdown asks for them. */
  async ofCohort({ from, to, asOf }: Period, by: readonly Dimension[]): Promise<CohortFacts> {
    const facts = new FactsAt(this.tables, asOf);
    const { identities, linkedIds } = await facts.identities();
    const cohort = [from, to, linkedIds];
    const [registrations, people, placements, memberships, education] = await Promise.all([
      facts.assigned<RegistrationFact>(
        ['registration'],
        latest('registration_history', columns.registration, openedInPeriod),
        from,
        to,
      ),
      facts.known<PersonFact>(latest('person_history', columns.person, ofCohortRecords), ...cohort),
      facts.assigned<PlacementFact>(
        ['placement'],
        latest('placement_history', columns.placement, ofCohort('placement_history')),
        ...cohort,
      ),
      by.includes('group')
        ? facts.assigned<MembershipFact>(
            ['membership'],
            latest('membership_history', columns.membership, ofCohort('membership_history')),
            ...cohort,
          )
        : [],
      by.includes('education')
        ? facts.known<EducationFact>(latest('education_history', columns.education, ofCohortRecords), ...cohort)
        : [],
    ]);
    return { identities, registrations, people, placements, memberships, education };
  }

  /** What the funnel of the same cohort is computed from; of each step, only as many as the definition counts. */
  async ofFunnel({ from, to, asOf }: Period, identities: Identities, counted: number): Promise<FunnelFacts> {
    const facts = new FactsAt(this.tables, asOf);
    const { linkedIds } = await facts.identities();
    const cohort = [from, to, linkedIds];
    const [steps, retention] = await Promise.all([
      stepsOf(facts, cohort, counted),
      facts.known<RetentionFact>(
        latest('retention_history', columns.retention, ofCohort('retention_history')),
        ...cohort,
      ),
    ]);
    const of = (step: MatchingStep) => steps.filter((one) => one.step === step);
    return {
      recommendations: of('recommended'),
      deliveries: of('delivered'),
      referrals: of('referred'),
      hires: of('hired'),
      retention,
      identities,
    };
  }
}

/** Assigned facts are left out of the latest ones of the record they were written with, and all added to those they belong to. */
async function stepsOf(facts: FactsAt, cohort: readonly unknown[], counted: number): Promise<readonly Step[]> {
  const assignments = await facts.assignments('referral', 'recommendation');
  const moved = [...new Set(assignments.map(({ factId }) => factId))];
  const latestOfRecords = await facts.query<Step>(latestSteps, ...cohort, counted, moved);
  if (moved.length === 0) return latestOfRecords;
  const steps = await facts.query<Step>(assignedSteps, moved);
  return [...latestOfRecords, ...assigned(steps, assignments)];
}
