import { Body, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiProperty } from '@nestjs/swagger';
import { streamOf } from '@doorstep/event-sourcing';
import {
  Asked,
  Asking,
  CodeParam,
  CommandAnswer,
  CommandAnswerView,
  Commands,
  notFound,
  Resource,
  Sends,
} from '@doorstep/service';
import { ContestAnswering } from './contest-answering';
import type { RaisedContest } from './contest-raising';
import { ContestRaising } from './contest-raising';
import { ContestAnswerBody, ContestBody } from './contest.bodies';
import { AnswerContest, RaiseContest, WithdrawContest } from './contest.commands';
import { contest, personOfContest } from './contest.decider';

export class RaisedContestView extends CommandAnswerView implements RaisedContest {
  @ApiProperty() contestId: string;
}

@Resource('contests')
export class ContestController {
  constructor(
    private readonly raising: ContestRaising,
    private readonly answering: ContestAnswering,
    private readonly commands: Commands,
  ) {}

  /** Asks for another look by a human, who owes an answer by a day that is told at once. */
  @Post()
  @ApiCreatedResponse({ type: RaisedContestView })
  @Sends(RaiseContest)
  raise(@Asking() asked: Asked, @Body() body: ContestBody): Promise<RaisedContest> {
    return this.raising.raise(asked, body);
  }

  /** By somebody of the responsible office who did not have the contested run made. */
  @Post(':contestId/answer')
  @HttpCode(200)
  @Sends(AnswerContest)
  answer(
    @Asking() asked: Asked,
    @CodeParam('contestId') contestId: string,
    @Body() body: ContestAnswerBody,
  ): Promise<CommandAnswer> {
    return this.answering.answer(asked, personOf(contestId), contestId, body);
  }

  @Post(':contestId/withdrawal')
  @HttpCode(200)
  @Sends(WithdrawContest)
  withdraw(@Asking() asked: Asked, @CodeParam('contestId') contestId: string): Promise<CommandAnswer> {
    const command = new WithdrawContest({ contestId });
    return this.commands.send(asked, { streamId: streamOf(contest, personOf(contestId)), command });
  }
}

function personOf(contestId: string): string {
  const personId = personOfContest(contestId);
  if (personId === undefined) throw notFound('contest');
  return personId;
}
