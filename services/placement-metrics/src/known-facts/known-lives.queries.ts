import { Injectable } from '@nestjs/common';
import {
  AttributedPlacement,
  AwardFact,
  EducationFact,
  EnrolmentFact,
  HouseholdFact,
  Known,
  livesOf,
  MembershipFact,
  PersonFact,
  PersonLife,
  RegistrationSpell,
  RetentionFact,
  VacancyLife,
} from '@doorstep/metrics';
import { Tables } from '@doorstep/service';
import { FactsAt } from './facts-at';
import { householdsOf, householdsTold } from './known-households';
import * as sql from './known-lives.sql';
import { answerOf, Step, stepOf } from './steps';
import { vacancyLives, VacancyTold } from './vacancy-lives';

/** Everything the histories say, as known at `asOf` (epoch ms). */
@Injectable()
export class KnownLives {
  constructor(private readonly tables: Tables) {}

  async persons({ asOf }: { readonly asOf: number }): Promise<readonly PersonLife[]> {
    const facts = new FactsAt(this.tables, asOf);
    const [
      { identities },
      people,
      education,
      memberships,
      registrations,
      placements,
      retention,
      steps,
      enrolments,
      awards,
      households,
    ] = await Promise.all([
      facts.identities(),
      facts.known<PersonFact>(sql.people),
      facts.known<EducationFact>(sql.education),
      facts.assigned<Known<MembershipFact>>(['membership'], sql.memberships),
      facts.assigned<Known<RegistrationSpell>>(['registration'], sql.registrations),
      facts.assigned<Known<AttributedPlacement>>(['placement'], sql.placements),
      facts.assigned<Known<RetentionFact & { personId: string }>>(['placement'], sql.retention),
      facts.assigned<Step>(['referral', 'recommendation'], sql.steps),
      facts.assigned<Known<EnrolmentFact>>(['enrolment'], sql.enrolments),
      facts.known<AwardFact>(sql.awards),
      facts.known<HouseholdFact>(householdsTold),
    ]);
    return livesOf({
      identities,
      people,
      education,
      memberships,
      registrations,
      placements,
      retention,
      steps: steps.flatMap(stepOf),
      answers: steps.flatMap(answerOf),
      enrolments,
      awards,
      earnings: [],
      households: householdsOf(households, await facts.assignments('household')),
    });
  }

  async vacancies({ asOf }: { readonly asOf: number }): Promise<readonly VacancyLife[]> {
    const facts = new FactsAt(this.tables, asOf);
    const [told, placements] = await Promise.all([
      facts.known<VacancyTold>(sql.vacancies),
      facts.known<AttributedPlacement & { readonly vacancyId: string | null }>(sql.placements),
    ]);
    return vacancyLives(told, placements);
  }
}
