import { Injectable } from '@nestjs/common';
import { FactAssignment as PublishedAssignment } from '@doorstep/contracts';
import {
  assigned,
  CohortFacts,
  Dimension,
  EducationFact,
  Evidence,
  FactAssignment,
  FunnelFacts,
  Identities,
  IdentityLink,
  Known,
  MembershipFact,
  PersonFact,
  PlacementFact,
  Recommended,
  RegistrationFact,
  resolveIdentities,
  RetentionFact,
} from '@doorstep/metrics';
import { Tables } from '@doorstep/service';
import type { MatchingStep } from '../matching-history/matching-history.table';
import { assignedSteps, latest, latestSteps, ofCohort, ofCohortRecords, openedInPeriod } from './known-facts.sql';

/** Registrations opened in the half-open [from, to), as known at `asOf` (epoch ms). */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly asOf: number;
}

type Category = PublishedAssignment['category'];
type Step = Recommended & { readonly factId: string; readonly step: MatchingStep };

@Injectable()
export class KnownFacts {
  constructor(private readonly tables: Tables) {}

  /** What the cohort of a period is computed from; memberships and education only where the breakdown asks for them. */
  async ofCohort({ from, to, asOf }: Period, by: readonly Dimension[]): Promise<CohortFacts> {
    const { identities, linkedIds } = await this.identities(asOf);
    const registrations = this.assigned<RegistrationFact>(
      'registration',
      latest(
        'registration_history',
        'fact_id as "factId", person_id as "personId", opened_on as "openedOn"',
        openedInPeriod,
      ),
      [asOf, from, to],
    );
    const cohort = [asOf, from, to, linkedIds];
    const people = this.known<PersonFact>(
      latest(
        'person_history',
        'person_id as "personId", residence, sex, birth_month as "birthMonth", channel',
        ofCohortRecords,
      ),
      cohort,
    );
    const placements = this.assigned<PlacementFact>(
      'placement',
      latest(
        'placement_history',
        `fact_id as "factId", fact_id as "placementId", person_id as "personId", employer_id as "employerId", work_kind as kind,
         started_on as "startedOn", ended_on as "endedOn", verified_on as "verifiedOn"`,
        ofCohort('placement_history'),
      ),
      cohort,
    );
    const memberships = this.assigned<MembershipFact>(
      'membership',
      latest(
        'membership_history',
        'fact_id as "factId", person_id as "personId", group_code as "group", from_day as "from", to_day as "to"',
        ofCohort('membership_history'),
      ),
      cohort,
      by.includes('group'),
    );
    const education = this.known<EducationFact>(
      latest('education_history', 'person_id as "personId", education', ofCohortRecords),
      cohort,
      by.includes('education'),
    );
    return {
      identities,
      registrations: await registrations,
      people: await people,
      placements: await placements,
      memberships: await memberships,
      education: await education,
    };
  }

  /** What the funnel of the same cohort is computed from; of each step, only as many as the definition counts. */
  async ofFunnel({ from, to, asOf }: Period, identities: Identities, counted: number): Promise<FunnelFacts> {
    const { linkedIds } = await this.identities(asOf);
    const cohort = [asOf, from, to, linkedIds];
    const [steps, retention] = await Promise.all([
      this.steps(cohort, counted),
      this.known<RetentionFact>(
        latest('retention_history', 'placement_id as "placementId", day, outcome', ofCohort('retention_history')),
        cohort,
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

  /** Assigned facts are left out of the latest ones of the record they were written with, and all added to those they belong to. */
  private async steps(cohort: readonly unknown[], counted: number): Promise<readonly Step[]> {
    const [asOf] = cohort;
    const assignments = await this.assignments(asOf as number, ['referral', 'recommendation']);
    const moved = [...new Set(assignments.map(({ factId }) => factId))];
    const latestOfRecords = await this.tables.query<Step>(latestSteps, [...cohort, counted, moved]);
    if (moved.length === 0) return latestOfRecords;
    const steps = await this.tables.query<Step>(assignedSteps, [asOf, moved]);
    return [...latestOfRecords, ...assigned(steps, assignments)];
  }

  private assignments(asOf: number, categories: readonly Category[]): Promise<readonly FactAssignment[]> {
    return this.tables.query<FactAssignment>(
      `select fact_id as "factId", person_id as "personId", survivor_id as "survivorId", restored_id as "restoredId", source,
              position::float8 as position
       from assignment_history where recorded_at <= $1 and category = any($2) order by position`,
      [asOf, categories],
    );
  }

  private async identities(asOf: number) {
    const links = await this.tables.query<IdentityLink>(
      `select link_kind as kind, survivor_id as "survivorId", absorbed_id as "absorbedId", source,
              position::float8 as position, recorded_at::float8 as "recordedAt"
       from identity_history where recorded_at <= $1 order by position`,
      [asOf],
    );
    const linkedIds = [...new Set(links.flatMap(({ survivorId, absorbedId }) => [survivorId, absorbedId]))];
    return { identities: resolveIdentities(links, asOf), linkedIds };
  }

  /** {@link known} facts, of the records they belong to. */
  private async assigned<Fact extends { readonly personId: string }>(
    category: Category,
    sql: string,
    values: readonly unknown[],
    wanted = true,
  ): Promise<readonly Known<Fact>[]> {
    if (!wanted) return [];
    const facts = await this.known<Fact & { readonly factId: string }>(sql, values);
    return assigned(facts, await this.assignments(values[0] as number, [category]));
  }

  private async known<Fact extends object>(
    sql: string,
    values: readonly unknown[],
    wanted = true,
  ): Promise<readonly Known<Fact>[]> {
    if (!wanted) return [];
    const rows = await this.tables.query<Fact & Evidence>(sql, values);
    return rows.map((row) => Object.assign(row, { evidence: { source: row.source, position: row.position } }));
  }
}
