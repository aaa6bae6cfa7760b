import { exhaustive, Projection } from '@doorstep/event-sourcing';
import { ContestEvent, ContestRaised } from '../contest/contest.events';
import { ContestRow } from './contests.table';

/** Every contest with where it stands and what was answered. */
export const contests: Projection<ContestEvent, ContestRow> = {
  name: 'contests',
  version: 1,
  handles: [
    'contest-raised',
    'contest-answered',
    'contest-withdrawn',
    'contest-overdue',
    'contests-office-moved',
    'contests-retired',
  ],

  keysOf(event) {
    switch (event.type) {
      case 'contests-office-moved':
      case 'contests-retired':
        return event.data.contestIds;
      default:
        return [event.data.contestId];
    }
  },

  fold(row, event) {
    switch (event.type) {
      case 'contest-raised':
        return rowOf(event.data);
      case 'contest-answered': {
        const { outcome, reasons: answerReasons, note: answerNote, nextRunId, answeredOn: closedOn } = event.data;
        return row && { ...row, status: 'answered', outcome, answerReasons, answerNote, nextRunId, closedOn };
      }
      case 'contest-withdrawn':
        return row && { ...row, status: 'withdrawn', closedOn: event.data.withdrawnOn };
      case 'contest-overdue':
        return row && { ...row, status: 'overdue' };
      case 'contests-office-moved':
        return row && { ...row, office: event.data.office };
      case 'contests-retired':
        return undefined;
      default:
        return exhaustive(event);
    }
  },
};

function rowOf({
  contestId: id,
  personId,
  office,
  subject,
  reason,
  words,
  raisedOn,
  dueOn,
}: ContestRaised): ContestRow {
  const { kind, runId, recommendationId, vacancyId } = subject;
  return {
    id,
    personId,
    office,
    kind,
    runId,
    recommendationId,
    vacancyId,
    reason,
    words,
    raisedOn,
    dueOn,
    status: 'open',
    outcome: null,
    answerReasons: [],
    answerNote: null,
    nextRunId: null,
    closedOn: null,
  };
}
