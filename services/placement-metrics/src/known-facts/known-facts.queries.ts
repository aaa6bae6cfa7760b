import { Injectable } from '@nestjs/common';
import {
  CohortFacts,
  Dimension,
  EducationFact,
  Evidence,
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
import { latest, latestSteps, ofCohort, ofCohortRecords, openedInPeriod } from './known-facts.sql';

/** Registrations opened in the half-open [from, to), as known at `asOf` (epoch ms). */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly asOf: number;
}

@Injectable()
export class KnownFacts {
  constructor(private readonly tables: Tables) {}

  /** What the cohort of a period is computed from; memberships and education only where the breakdown asks for them. */
  async ofCohort({ from, to, asOf }: Period, by: Dimension | null): Promise<CohortFacts> {
    const { identities, linkedIds } = await this.identities(asOf);
    const registrations = this.known<RegistrationFact>(
      latest('registration_history', 'person_id as "personId", opened_on as "openedOn"', openedInPeriod),
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
    const placements = this.known<PlacementFact>(
      latest(
        'placement_history',
        `fact_id as "placementId", person_id as "personId", employer_id as "employerId", work_kind as kind,
         started_on as "startedOn", ended_on as "endedOn", verified_on as "verifiedOn"`,
        ofCohort('placement_history'),
      ),
      cohort,
    );
    const memberships = this.known<MembershipFact>(
      latest(
        'membership_history',
        'person_id as "personId", group_code as "group", from_day as "from", to_day as "to"',
        ofCohort('membership_history'),
      ),
      cohort,
      by === 'group',
    );
    const education = this.known<EducationFact>(
      latest('education_history', 'person_id as "personId", education', ofCohortRecords),
      cohort,
      by === 'education',
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
      this.tables.query<Recommended & { readonly step: MatchingStep }>(latestSteps, [...cohort, counted]),
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
