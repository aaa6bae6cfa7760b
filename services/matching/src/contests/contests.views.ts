import { ApiProperty } from '@nestjs/swagger';
import { Page } from '@doorstep/service';
import type {
  ContestAnswerReason,
  ContestKind,
  ContestOutcome,
  ContestReason,
  ContestStatus,
} from '../contest/contest.terms';
import {
  contestAnswerReasons,
  contestKinds,
  contestOutcomes,
  contestReasons,
  contestStatuses,
} from '../contest/contest.terms';
import type { ContestRow } from './contests.table';

export class AnswerReasonView {
  @ApiProperty({ enum: contestAnswerReasons }) reason: ContestAnswerReason;
  @ApiProperty() text: string;
}

export class ContestView {
  @ApiProperty() contestId: string;
  @ApiProperty() personId: string;
  @ApiProperty({ description: 'Division code of the office that owes the answer.' }) office: string;
  @ApiProperty({ enum: contestKinds }) kind: ContestKind;
  @ApiProperty({ description: 'What is contested, in words.' }) kindText: string;
  @ApiProperty({ type: 'string', nullable: true }) runId: string | null;
  @ApiProperty({ type: 'string', nullable: true }) recommendationId: string | null;
  @ApiProperty({ type: 'string', nullable: true }) vacancyId: string | null;
  @ApiProperty({ enum: contestReasons }) reason: ContestReason;
  @ApiProperty({ description: 'Why, in words.' }) reasonText: string;
  @ApiProperty({ format: 'date' }) raisedOn: string;
  @ApiProperty({ format: 'date', description: 'The last day for the answer.' }) dueOn: string;
  @ApiProperty({ enum: contestStatuses }) status: ContestStatus;
  @ApiProperty({ type: 'string', enum: contestOutcomes, nullable: true }) outcome: ContestOutcome | null;
  @ApiProperty({ description: 'The outcome, or else the status, in words.' }) statusText: string;
  @ApiProperty({ type: [AnswerReasonView] }) answerReasons: readonly AnswerReasonView[];
  @ApiProperty({ type: 'string', nullable: true, description: 'The run made with the answer.' })
  nextRunId: string | null;
  @ApiProperty({ type: 'string', nullable: true, format: 'date' }) closedOn: string | null;
}

export class ContestWithWordsView extends ContestView {
  @ApiProperty({ type: 'string', nullable: true, description: 'In the person’s own words.' }) words: string | null;
  @ApiProperty({ type: 'string', nullable: true, description: 'To the person.' }) answerNote: string | null;
}

export class ContestsPageView implements Page<ContestView> {
  @ApiProperty({ type: [ContestView] }) items: readonly ContestView[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}

/** `say` gives the words of a key. */
export function contestViewOf(row: ContestRow, personId: string, say: (key: string) => string): ContestView {
  const { id: contestId, office, kind, runId, recommendationId, vacancyId, reason, raisedOn, dueOn } = row;
  const { status, outcome, answerReasons, nextRunId, closedOn } = row;
  return {
    contestId,
    personId,
    office,
    kind,
    kindText: say(`contest-kind.${kind}`),
    runId,
    recommendationId,
    vacancyId,
    reason,
    reasonText: say(`contest-reason.${reason}`),
    raisedOn,
    dueOn,
    status,
    outcome,
    statusText: say(outcome === null ? `contest-status.${status}` : `contest-outcome.${outcome}`),
    answerReasons: answerReasons.map((answer) => ({ reason: answer, text: say(`contest-answer.${answer}`) })),
    nextRunId,
    closedOn,
  };
}
