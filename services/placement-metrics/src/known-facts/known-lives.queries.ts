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
  Metric,
  PersonFact,
  PersonLife,
  RegistrationSpell,
  RetentionFact,
  VacancyLife,
} from '@doorstep/metrics';
import { Tables } from '@doorstep/service';
import { FactsAt } from './facts-at';
import { firstRecorded } from './first-recorded';
import { householdsOf, householdsTold } from './known-households';
import * as sql from './known-lives.sql';
import { withRecommendations } from './recommended-vacancies';
import { answerOf, Step, stepOf } from './steps';
import { vacancyLives, VacancyTold } from './vacancy-lives';

type Stated = { readonly factId: string };

/** Everything the histories say, as known at `asOf` (epoch ms). */
@Injectable()
export class KnownLives {
  constructor(private readonly tables: Tables) {}

  /** The lives of everybody; what is needed beyond facts is read where a definition asks for it. */
  async persons({
    asOf,
    needs,
  }: {
    readonly asOf: number;
    readonly needs?: Metric['needs'];
  }): Promise<readonly PersonLife[]> {
    const lives = await this.told(asOf, needs === 'first-recorded');
    if (needs !== 'vacancies') return lives;
    const vacancies = new Map((await this.vacancies({ asOf })).map((vacancy) => [vacancy.vacancyId, vacancy]));
    return lives.map((life) => ({ ...life, vacancies }));
  }

  private async told(asOf: number, isRecordingAsked: boolean): Promise<readonly PersonLife[]> {
    const facts = new FactsAt(this.tables, asOf);
    const recorded = await firstRecorded(facts, isRecordingAsked);
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
      facts.assigned<Known<EnrolmentFact> & Stated>(['enrolment'], sql.enrolments),
      facts.known<AwardFact & Stated>(sql.awards),
      facts.known<HouseholdFact>(householdsTold),
    ]);
    return livesOf({
      identities,
      people,
      education,
      memberships,
      registrations: recorded('registration', registrations, ({ registrationId }) => registrationId),
      placements: recorded('placement', placements, ({ placementId }) => placementId),
      retention,
      steps: steps.flatMap(stepOf),
      answers: steps.flatMap(answerOf),
      enrolments: recorded('enrolment', enrolments, ({ factId }) => factId),
      awards: recorded('award', awards, ({ factId }) => factId),
      earnings: [],
      households: householdsOf(households, await facts.assignments('household')),
    });
  }

  async vacancies({
    asOf,
    needs,
  }: {
    readonly asOf: number;
    readonly needs?: Metric['needs'];
  }): Promise<readonly VacancyLife[]> {
    const facts = new FactsAt(this.tables, asOf);
    const [told, placements] = await Promise.all([
      facts.known<VacancyTold>(sql.vacancies),
      facts.known<AttributedPlacement & { readonly vacancyId: string | null }>(sql.placements),
    ]);
    const lives = vacancyLives(told, placements);
    return needs === 'recommendations' ? withRecommendations(lives, facts) : lives;
  }
}
