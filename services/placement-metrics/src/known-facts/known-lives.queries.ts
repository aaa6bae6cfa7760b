import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@doorstep/event-sourcing';
import {
  AttributedPlacement,
  AwardFact,
  EducationFact,
  EnrolmentFact,
  Known,
  livesOf,
  MembershipFact,
  PersonFact,
  PersonLife,
  ReferralAnswer,
  RegistrationSpell,
  RetentionFact,
  StepFact,
  VacancyLife,
} from '@doorstep/metrics';
import { Tables } from '@doorstep/service';
import type { MatchingHistoryRow } from '../matching-history/matching-history.table';
import { FactsAt } from './facts-at';
import * as sql from './known-lives.sql';
import { vacancyLives, VacancyTold } from './vacancy-lives';

type Step = Known<Pick<MatchingHistoryRow, 'factId' | 'personId' | 'vacancyId' | 'happenedOn' | 'recordedAt'>> &
  Pick<MatchingHistoryRow, 'step' | 'employerId' | 'outcome'>;

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

function stepOf({ step, personId, vacancyId, happenedOn: on, employerId, evidence }: Step): readonly Known<StepFact>[] {
  if (step === 'answered') return [];
  return [{ personId, step, vacancyId, on, evidence, ...(employerId === null ? {} : { employerId }) }];
}

/** A message of a hire tells its first day of work alone: it was decided when it was recorded. */
function answerOf({ factId, step, personId, vacancyId, ...told }: Step): readonly Known<ReferralAnswer>[] {
  const { outcome, happenedOn, recordedAt, evidence } = told;
  if (outcome === null) return [];
  const closedOn = step === 'hired' ? civilDateOf(recordedAt) : happenedOn;
  return [{ personId, vacancyId, referralId: factId, closedOn, outcome, evidence }];
}
