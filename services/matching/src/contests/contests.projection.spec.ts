import { givenProjection } from '@doorstep/testing';
import { aboutAbsence, answered, dueOn, idOf, personId, raised, today } from '../contest/contest.samples';
import { ContestEvent } from '../contest/contest.events';
import { contests } from './contests.projection';

const told = (...events: readonly ContestEvent[]) => givenProjection(contests).events(events);
const of = { contestId: idOf(1), personId };
const waiting = {
  id: idOf(1),
  personId,
  office: '620102001',
  kind: 'absence' as const,
  runId: 'run-1',
  recommendationId: null,
  vacancyId: 'v7',
  reason: 'facts-wrong' as const,
  words: raised(1).data.words,
  raisedOn: today,
  dueOn,
  status: 'open' as const,
  outcome: null,
  answerReasons: [],
  answerNote: null,
  nextRunId: null,
  closedOn: null,
};
const about = raised(1, aboutAbsence('v7'));

describe('contests', () => {
  it('show what is contested and by when it must be answered', () => {
    told(about).thenRows([waiting]);
  });

  it('show that nobody answered in time, then the late answer', () => {
    const overdue: ContestEvent = { type: 'contest-overdue', data: { ...of, dueOn } };
    told(about, overdue).thenRows([{ ...waiting, status: 'overdue' }]);
    told(about, overdue, answered(1)).thenRows([
      {
        ...waiting,
        status: 'answered',
        outcome: 'corrected',
        answerReasons: ['facts-changed'],
        nextRunId: 'run-2',
        closedOn: today,
      },
    ]);
  });

  it('show that the person took it back', () => {
    told(about, { type: 'contest-withdrawn', data: { ...of, withdrawnOn: '2026-03-05' } }).thenRows([
      { ...waiting, status: 'withdrawn', closedOn: '2026-03-05' },
    ]);
  });

  it('move to another office, those that are named', () => {
    const moved: ContestEvent = {
      type: 'contests-office-moved',
      data: { personId, contestIds: [idOf(1)], office: '620103' },
    };
    told(about, raised(2), moved).thenRow(idOf(1), { office: '620103' });
    told(about, raised(2), moved).thenRow(idOf(2), { office: '620102001' });
  });

  it('are gone with the person', () => {
    const retiredOn = '2026-03-05';
    told(about, raised(2), {
      type: 'contests-retired',
      data: { personId, contestIds: [idOf(1), idOf(2)], retiredOn },
    }).thenRows([]);
  });
});
