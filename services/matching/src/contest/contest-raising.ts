import { Inject, Injectable } from '@nestjs/common';
import { isAllowed, streamOf } from '@doorstep/event-sourcing';
import type { EventStore } from '@doorstep/event-store';
import {
  Asked,
  CommandAnswer,
  Commands,
  eventStore,
  forbidden,
  Identities,
  invalid,
  MergedRecords,
  Tables,
} from '@doorstep/service';
import { MatchFactsQueries } from '../match-facts/match-facts.queries';
import { MatchParametersInForce } from '../match-facts/match-parameters';
import { MatchVacancyRow } from '../match-vacancy/match-vacancies.table';
import { contestAccess } from './contest.access';
import { ContestBody } from './contest.bodies';
import { RaiseContest } from './contest.commands';
import { contest } from './contest.decider';
import { ContestRaised } from './contest.events';
import { ContestSubject } from './contest.terms';
import { ContestedDecision, ContestedDecisions } from './contested-decisions';

/** `contestId`: under which it is found, answered and withdrawn. */
export interface RaisedContest extends CommandAnswer {
  readonly contestId: string;
}

interface Found {
  readonly decision: ContestedDecision | undefined;
  readonly subject: ContestSubject;
}

/** Finds the decision that is contested and who made it, and has the contest recorded. */
@Injectable()
export class ContestRaising {
  constructor(
    private readonly facts: MatchFactsQueries,
    private readonly decisions: ContestedDecisions,
    private readonly parameters: MatchParametersInForce,
    private readonly merged: MergedRecords,
    private readonly tables: Tables,
    private readonly identities: Identities,
    private readonly commands: Commands,
    @Inject(eventStore) private readonly store: EventStore,
  ) {}

  async raise(asked: Asked, body: ContestBody): Promise<RaisedContest> {
    const { personId, reason } = body;
    const person = await this.facts.personRow(this.merged.survivorOf(personId));
    if (person === null || person.erased || person.office === null)
      throw invalid({ field: 'personId', code: 'unknown-person' });
    const { office } = person;
    if (!isAllowed(contestAccess.grants['raise-contest'], asked.actor, { office, personId })) throw forbidden();
    const { decision, subject } = await this.found(body);
    const command = new RaiseContest({
      personId,
      office,
      subject,
      decidedBy: decision?.decidedBy ?? null,
      reason,
      words: (await this.identities.sealOptional(personId, body.words)) ?? null,
      answerDays: this.parameters.contestAnswerDays(office),
    });
    const streamId = streamOf(contest, personId);
    const answer = await this.commands.send(asked, { streamId, command });
    const [raised] = await this.store.readStream(streamId, answer.version - 1);
    return { ...answer, contestId: (raised?.data as ContestRaised).contestId };
  }

  private async found(body: ContestBody): Promise<Found> {
    const decisions = await this.decisions.of(body.personId);
    const last = decisions.at(-1);
    const { kind } = body;
    const nothing = { kind, runId: null, recommendationId: null, vacancyId: null };
    switch (kind) {
      case 'run': {
        const decision = body.runId === undefined ? last : decisions.find(({ runId }) => runId === body.runId);
        if (decision === undefined) throw invalid({ field: 'runId', code: 'unknown-run' });
        return { decision, subject: { ...nothing, runId: decision.runId } };
      }
      case 'recommendation': {
        const { recommendationId = '' } = body;
        const decision = decisions.find(({ recommended }) => recommended.has(recommendationId));
        if (decision === undefined) throw invalid({ field: 'recommendationId', code: 'unknown-recommendation' });
        const vacancyId = decision.recommended.get(recommendationId) ?? null;
        return { decision, subject: { ...nothing, runId: decision.runId, recommendationId, vacancyId } };
      }
      case 'absence': {
        const { vacancyId = '' } = body;
        if (!(await this.tables.of(MatchVacancyRow).existsBy({ id: vacancyId })))
          throw invalid({ field: 'vacancyId', code: 'unknown-vacancy' });
        if ([...(last?.recommended.values() ?? [])].includes(vacancyId))
          throw invalid({ field: 'vacancyId', code: 'was-recommended' });
        return { decision: last, subject: { ...nothing, runId: last?.runId ?? null, vacancyId } };
      }
      case 'human-decision':
        return { decision: last, subject: { ...nothing, runId: last?.runId ?? null } };
    }
  }
}
