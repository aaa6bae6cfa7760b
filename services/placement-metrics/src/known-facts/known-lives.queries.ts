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
  PersonFacts,
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
import { ToldOf } from './told';
import { vacancyLives, VacancyTold } from './vacancy-lives';

type Stated = { readonly factId: string };

/** Of which records, and which kinds of facts beside links. */
interface Of {
  readonly records: readonly string[];
  readonly isNeeded: (of: ToldOf) => boolean;
}

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
    const facts = new FactsAt(this.tables, asOf);
    const households = facts.known<HouseholdFact>(householdsTold);
    const told = await this.told(facts, sql.ofEverybody, needs === 'first-recorded');
    const lives = livesOf({
      ...told,
      households: householdsOf(await households, await facts.assignments('household')),
    });
    if (needs !== 'vacancies') return lives;
    const vacancies = new Map((await this.vacancies({ asOf })).map((vacancy) => [vacancy.vacancyId, vacancy]));
    return lives.map((life) => ({ ...life, vacancies }));
  }

  /** The lives of the persons that all their records are given of, of facts of the kinds that are needed. */
  async ofRecords(asOf: number, of: Of): Promise<readonly PersonLife[]> {
    if (of.records.length === 0) return [];
    const own = new Set(of.records);
    const lives = livesOf(await this.told(new FactsAt(this.tables, asOf), sql.ofSome, false, of));
    return lives.filter(({ personId }) => own.has(personId));
  }

  private async told(
    facts: FactsAt,
    statements: typeof sql.ofEverybody,
    isRecordingAsked: boolean,
    of?: Of,
  ): Promise<PersonFacts> {
    const recorded = await firstRecorded(facts, isRecordingAsked);
    const values = of === undefined ? [] : [of.records.join()];
    const isNeeded = (...kinds: readonly ToldOf[]) => of === undefined || kinds.some(of.isNeeded);
    const known = async <Fact extends object>(kind: ToldOf, statement: string) =>
      isNeeded(kind) ? facts.known<Fact>(statement, ...values) : [];
    const assigned = async <Fact extends { readonly personId: string }>(
      categories: Parameters<FactsAt['assigned']>[0],
      statement: string,
      ...kinds: readonly ToldOf[]
    ) => (isNeeded(...kinds) ? facts.assigned<Fact>(categories, statement, ...values) : []);
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
    ] = await Promise.all([
      facts.identities(),
      known<PersonFact>('person', statements.people),
      known<EducationFact>('education', statements.education),
      assigned<Known<MembershipFact>>(['membership'], statements.memberships, 'membership'),
      assigned<Known<RegistrationSpell>>(['registration'], statements.registrations, 'registration'),
      assigned<Known<AttributedPlacement>>(['placement'], statements.placements, 'placement'),
      assigned<Known<RetentionFact & { personId: string }>>(['placement'], statements.retention, 'retention'),
      assigned<Step>(['referral', 'recommendation'], statements.steps, 'recommendation', 'step'),
      assigned<Known<EnrolmentFact> & Stated>(['enrolment'], statements.enrolments, 'enrolment'),
      known<AwardFact & Stated>('award', statements.awards),
    ]);
    return {
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
    };
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
      facts.known<AttributedPlacement & { readonly vacancyId: string | null }>(sql.ofEverybody.placements),
    ]);
    const lives = vacancyLives(told, placements);
    return needs === 'recommendations' ? withRecommendations(lives, facts) : lives;
  }
}
