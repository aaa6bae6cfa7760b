import { Injectable } from '@nestjs/common';
import { streamOf } from '@doorstep/event-sourcing';
import { Asked, CommandAnswer, Commands, Identities, newId } from '@doorstep/service';
import { RecommendationRuns } from '../recommendation-runs/recommendation-runs';
import { recommendations } from '../recommendations/recommendations.decider';
import { ContestAnswerBody } from './contest.bodies';
import { AnswerContest } from './contest.commands';
import { contest } from './contest.decider';

/** Answers a contest; a new run that the answer names is made with it, or neither is recorded. */
@Injectable()
export class ContestAnswering {
  constructor(
    private readonly runs: RecommendationRuns,
    private readonly identities: Identities,
    private readonly commands: Commands,
  ) {}

  async answer(asked: Asked, personId: string, contestId: string, body: ContestAnswerBody): Promise<CommandAnswer> {
    const { outcome, reasons, note, next } = body;
    const sealed = (await this.identities.sealOptional(personId, note)) ?? null;
    const nextRunId = next === undefined ? null : newId(asked);
    const command = new AnswerContest({ contestId, outcome, reasons, note: sealed, nextRunId });
    const streamId = streamOf(contest, personId);
    if (nextRunId === null) return this.commands.send(asked, { streamId, command });
    const run = await this.runs.foundFor(personId, nextRunId);
    return this.commands.send(asked, {
      streamId,
      command,
      with: [{ streamId: streamOf(recommendations, personId), command: run }],
    });
  }
}
