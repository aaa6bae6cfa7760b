import { DeadlinePolicy } from '@doorstep/event-sourcing';
import { NoteContestOverdue } from '../contest/contest.commands';

/** The last day for the answer to a contest has passed. */
export const contestOverdue: DeadlinePolicy = {
  name: 'contest-overdue',
  kinds: ['contest-answer'],
  react: ({ id, streamId }) => [
    { streamId, command: new NoteContestOverdue({ contestId: id.slice('contest-'.length) }) },
  ],
};
