import { counsellor, given, recorded } from '@doorstep/testing';
import { MoveContestsOffice, NoteContestOverdue, RetireContests, WithdrawContest } from './contest.commands';
import { contest, personOfContest } from './contest.decider';
import { ContestEvent } from './contest.events';
import { contestPublished } from './contest.published';
import {
  aboutAbsence,
  aboutRecommendation,
  aboutRun,
  answer,
  answered,
  dueOn,
  humanDecision,
  idOf,
  personId,
  raise,
  raised,
  today,
} from './contest.samples';
import { ContestSubject } from './contest.terms';

const of = { contestId: idOf(1), personId };
const withdraw = new WithdrawContest({ contestId: idOf(1) });
const noteOverdue = new NoteContestOverdue({ contestId: idOf(1) });
const withdrawn: ContestEvent = { type: 'contest-withdrawn', data: { ...of, withdrawnOn: today } };
const overdue: ContestEvent = { type: 'contest-overdue', data: { ...of, dueOn } };
const retired: ContestEvent = {
  type: 'contests-retired',
  data: { personId, contestIds: [idOf(1)], retiredOn: today },
};

describe('a contest', () => {
  it('is raised with the last day for its answer, and numbered for the person', () => {
    given(contest)
      .when(raise(aboutRun))
      .then([raised(1)]);
    given(contest, [raised(1)])
      .when(raise(humanDecision))
      .then([raised(2, humanDecision)]);
  });

  it.each<[string, ContestSubject, ContestSubject]>([
    ['a run', aboutRun, { ...aboutRun, runId: 'run-2' }],
    ['a recommendation', aboutRecommendation(`${personId}.1`), aboutRecommendation(`${personId}.2`)],
    ['an absence', aboutAbsence('v1'), aboutAbsence('v2')],
  ])('about %s is raised once as long as it waits, others beside it', (_, subject, another) => {
    const events = [raised(1, subject)];
    given(contest, events).when(raise(subject)).thenRejected('contest-pending');
    given(contest, [...events, overdue])
      .when(raise(subject))
      .thenRejected('contest-pending');
    given(contest, events)
      .when(raise(another))
      .then([raised(2, another)]);
    given(contest, [...events, answered(1)])
      .when(raise(subject))
      .then([raised(2, subject)]);
  });

  it('about a vacancy that is missing, or for a human’s decision, is the same after another run', () => {
    given(contest, [raised(1, aboutAbsence('v1'))])
      .when(raise(aboutAbsence('v1', 'run-2')))
      .thenRejected('contest-pending');
    given(contest, [raised(1, humanDecision)])
      .when(raise({ ...humanDecision, runId: 'run-2' }))
      .thenRejected('contest-pending');
  });

  it('for another reason needs words', () => {
    const other = raise(aboutRun, { reason: 'other', words: null });
    given(contest).when(other).thenRejected('contest-without-words');
  });

  it('is answered with reasons, also when the answer is late', () => {
    given(contest, [raised(1)])
      .when(answer(1))
      .then([answered(1)]);
    given(contest, [raised(1), overdue])
      .when(answer(1))
      .then([answered(1)]);
    given(contest, [raised(1)])
      .when(answer(1, { reasons: [] }))
      .thenRejected('answer-without-reason');
  });

  it('leads to a new run only where the result was corrected', () => {
    for (const outcome of ['upheld', 'explained'] as const)
      given(contest, [raised(1)])
        .when(answer(1, { outcome }))
        .thenRejected('run-without-correction');
  });

  it('is not answered by whoever had the run made', () => {
    given(contest, [raised(1)])
      .when(answer(1), { actor: { ...counsellor, id: 'c-1' } })
      .thenRejected('contest-of-own-decision');
  });

  it('is answered or withdrawn once', () => {
    for (const command of [answer(1), withdraw]) {
      given(contest).when(command).thenRejected('contest-unknown');
      given(contest, [raised(1), answered(1)])
        .when(command)
        .thenRejected('contest-answered');
      given(contest, [raised(1), retired])
        .when(command)
        .thenRejected('person-erased');
    }
    given(contest, [raised(1)])
      .when(withdraw)
      .then([withdrawn]);
    given(contest, [raised(1), withdrawn])
      .when(withdraw)
      .thenNothing();
    given(contest, [raised(1), withdrawn])
      .when(answer(1))
      .thenRejected('contest-withdrawn');
  });

  it('is overdue when its last day has passed and nobody answered', () => {
    given(contest, [raised(1)])
      .when(noteOverdue, { today: '2026-03-18' })
      .then([overdue]);
    given(contest, [raised(1)])
      .when(noteOverdue, { today: dueOn })
      .thenNothing();
    for (const ended of [overdue, answered(1), withdrawn, retired])
      given(contest, [raised(1), ended])
        .when(noteOverdue, { today: '2026-03-18' })
        .thenNothing();
  });

  it('moves with the person to another office', () => {
    const moved: ContestEvent = {
      type: 'contests-office-moved',
      data: { personId, contestIds: [idOf(1)], office: '620103' },
    };
    const move = new MoveContestsOffice({ personId, office: '620103' });
    given(contest, [raised(1)])
      .when(move)
      .then([moved]);
    given(contest, [raised(1), moved])
      .when(move)
      .thenNothing();
    given(contest).when(move).thenNothing();
    given(contest, [raised(1), retired])
      .when(move)
      .thenNothing();
    given(contest, [raised(1), moved, raised(2, humanDecision)])
      .when(move)
      .then([{ ...moved, data: { ...moved.data, contestIds: [idOf(2)] } }]);
  });

  it('ends with the person’s erasure', () => {
    const retire = new RetireContests({ personId });
    given(contest, [raised(1)])
      .when(retire)
      .then([retired]);
    given(contest, [raised(1), retired])
      .when(retire)
      .thenNothing();
    given(contest, [retired]).when(raise(aboutRun)).thenRejected('person-erased');
  });

  it('has an id that names its person', () => {
    expect(personOfContest(idOf(1))).toBe(personId);
    expect(personOfContest(`${personId}.1`)).toBeUndefined();
    expect(personOfContest('c1')).toBeUndefined();
  });
});

describe('what others hear of contests', () => {
  const told = (event: ContestEvent) => contestPublished(recorded(event));

  it('is what is contested and by when it must be answered, no reason and no words', () => {
    expect(told(raised(1))).toEqual([
      {
        type: 'matching.contest-raised.v1',
        data: {
          ...of,
          office: '620102001',
          kind: 'run',
          runId: 'run-1',
          recommendationId: null,
          vacancyId: null,
          raisedOn: today,
          dueOn,
        },
      },
    ]);
  });

  it('is how it ended', () => {
    const closed = (outcome: string) => [
      { type: 'matching.contest-closed.v1', data: { ...of, outcome, closedOn: today } },
    ];
    expect(told(answered(1))).toEqual(closed('corrected'));
    expect(told(withdrawn)).toEqual(closed('withdrawn'));
  });

  it('is nothing else', () => {
    expect([overdue, retired].flatMap(told)).toEqual([]);
  });
});
