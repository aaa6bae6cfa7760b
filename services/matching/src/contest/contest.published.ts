import { MatchingMessage } from '@doorstep/contracts';
import { exhaustive, Recorded } from '@doorstep/event-sourcing';
import { ContestEvent } from './contest.events';

export function contestPublished(event: Recorded<ContestEvent>): readonly MatchingMessage[] {
  switch (event.type) {
    case 'contest-raised': {
      const { contestId, personId, office, subject, raisedOn, dueOn } = event.data;
      const { kind, runId, recommendationId, vacancyId } = subject;
      const contested = { kind, runId, recommendationId, vacancyId };
      return [
        { type: 'matching.contest-raised.v1', data: { contestId, personId, office, ...contested, raisedOn, dueOn } },
      ];
    }
    case 'contest-answered': {
      const { contestId, personId, outcome, answeredOn: closedOn } = event.data;
      return [{ type: 'matching.contest-closed.v1', data: { contestId, personId, outcome, closedOn } }];
    }
    case 'contest-withdrawn': {
      const { contestId, personId, withdrawnOn: closedOn } = event.data;
      return [{ type: 'matching.contest-closed.v1', data: { contestId, personId, outcome: 'withdrawn', closedOn } }];
    }
    case 'contest-overdue':
    case 'contests-office-moved':
    case 'contests-retired':
      return [];
    default:
      return exhaustive(event);
  }
}
