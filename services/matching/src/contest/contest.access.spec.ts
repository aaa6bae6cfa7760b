import { accessProperties } from '@doorstep/testing';
import { contestAccess } from './contest.access';
import { MoveContestsOffice, NoteContestOverdue, RetireContests, WithdrawContest } from './contest.commands';
import { contest } from './contest.decider';
import { aboutRun, answer, idOf, personId, raise, raised } from './contest.samples';

const staff = { counsellor: ['office'], 'centre-manager': ['office'] } as const;
const seeker = { 'job-seeker': ['own'] } as const;
const system = { system: ['office', 'stranger'] } as const;

accessProperties({
  name: 'contests',
  grants: contestAccess.grants,
  expected: {
    'raise-contest': { ...staff, ...seeker },
    'answer-contest': staff,
    'withdraw-contest': seeker,
    'note-contest-overdue': system,
    'move-contests-office': system,
    'retire-contests': system,
  },
});

describe('whose record a command on contests touches', () => {
  const { initialState, evolve } = contest;
  const state = evolve(initialState, raised(1));

  it('is the person it names', () => {
    expect(contestAccess.scope(raise(aboutRun), initialState)).toEqual({ office: '620102001', personId });
    const move = new MoveContestsOffice({ personId, office: '620104' });
    expect(contestAccess.scope(move, state)).toEqual({ personId });
    expect(contestAccess.scope(new RetireContests({ personId }), state)).toEqual({ personId });
  });

  it('is the person of the stream, in the office that owes the answer', () => {
    const contestId = idOf(1);
    for (const command of [answer(1), new WithdrawContest({ contestId }), new NoteContestOverdue({ contestId })]) {
      expect(contestAccess.scope(command, state)).toEqual({ office: '620102001', personId });
      expect(contestAccess.scope(command, initialState)).toEqual({});
    }
    expect(contestAccess.scope(answer(2), state)).toEqual({ personId });
  });
});
