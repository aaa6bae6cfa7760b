import { Deadline } from '@doorstep/event-sourcing';
import { givenPolicy } from '@doorstep/testing';
import { personIdOf, published, vacancyFacts, vacancyIdOf } from '../matching.samples';
import { MoveContestsOffice, NoteContestOverdue, RetireContests } from '../contest/contest.commands';
import { MoveRecommendationsOffice, RetireRecommendations } from '../recommendations/recommendations.commands';
import { CancelHire, LapseReferral, NoteEmployerSilent } from '../referral/referral.commands';
import { ChangeOpenings, CloseSeats, OpenSeats, ReleaseSeat } from '../seats/seats.commands';
import { cancelHireOnVoid } from './cancel-hire-on-void';
import { contestOverdue } from './contest-deadlines';
import { followPerson } from './follow-person';
import { employerSilence, lapseWithVacancy, releaseSeat } from './referral-deadlines';
import { seatsFollowVacancies } from './seats-follow-vacancies';

const vacancyId = vacancyIdOf(1);
const personId = personIdOf(1);
const { employerId } = vacancyFacts(1);

describe('seats follow vacancies', () => {
  const streamId = `seats-${vacancyId}`;
  const opens = [{ streamId, command: new OpenSeats({ vacancyId, employerId: employerId as string, openings: 1 }) }];

  it('open with a publication or re-opening', () => {
    givenPolicy(seatsFollowVacancies).message(published(1)).thenSends(opens);
    givenPolicy(seatsFollowVacancies)
      .message({ type: 'job-postings.vacancy-reopened.v1', data: vacancyFacts(1) })
      .thenSends(opens);
  });

  it('do not exist for a vacancy that is not ours', () => {
    givenPolicy(seatsFollowVacancies)
      .message(published(1, { standing: 'listed', employerId: null }))
      .thenNothing();
  });

  it('change and close with it', () => {
    const changed = { streamId, command: new ChangeOpenings({ vacancyId, openings: 5 }) };
    givenPolicy(seatsFollowVacancies)
      .message({ type: 'job-postings.vacancy-openings-changed.v1', data: { vacancyId, openings: 5 } })
      .thenSends([changed]);
    givenPolicy(seatsFollowVacancies)
      .message({ type: 'job-postings.vacancy-corrected.v1', data: vacancyFacts(1, { openings: 5 }) })
      .thenSends([changed]);
    givenPolicy(seatsFollowVacancies)
      .message({ type: 'job-postings.vacancy-closed.v1', data: { vacancyId, reason: 'filled' } })
      .thenSends([{ streamId, command: new CloseSeats({ vacancyId, reason: 'filled' }) }]);
  });
});

describe('recommendations and contests follow the person', () => {
  const recommendations = `recommendations-${personId}`;
  const contests = `contest-${personId}`;

  it('to another office, and into erasure', () => {
    givenPolicy(followPerson)
      .message({
        type: 'job-seekers.person-transferred.v1',
        data: { personId, office: '620103', effectiveOn: '2026-03-01' },
      })
      .thenSends([
        { streamId: recommendations, command: new MoveRecommendationsOffice({ personId, office: '620103' }) },
        { streamId: contests, command: new MoveContestsOffice({ personId, office: '620103' }) },
      ]);
    givenPolicy(followPerson)
      .message({ type: 'job-seekers.person-erased.v1', data: { personId } })
      .thenSends([
        { streamId: recommendations, command: new RetireRecommendations({ personId }) },
        { streamId: contests, command: new RetireContests({ personId }) },
      ]);
  });
});

it('a voided placement cancels the hire it came of', () => {
  givenPolicy(cancelHireOnVoid)
    .message({ type: 'placements.placement-voided.v1', data: { placementId: 'r1', personId } })
    .thenSends([{ streamId: 'referral-r1', command: new CancelHire({}) }]);
});

describe('deadlines', () => {
  const due = (kind: string, id = 'referral-r1', streamId = 'referral-r1'): Deadline => ({
    id,
    kind,
    dueAt: 0,
    streamId,
  });

  it('note a silent employer', () => {
    expect(employerSilence.react(due('employer-silence'), 1)).toEqual([
      { streamId: 'referral-r1', command: new NoteEmployerSilent({}) },
    ]);
  });

  it.each(['filled', 'closed', 'expired', 'employer-suspended'])(
    'lapse a referral to a vacancy that is %s',
    (reason) => {
      expect(lapseWithVacancy.kinds).toContain(`vacancy-${reason}`);
      expect(lapseWithVacancy.react(due(`vacancy-${reason}`), 1)).toEqual([
        { streamId: 'referral-r1', command: new LapseReferral({ reasonCode: reason }) },
      ]);
    },
  );

  it('release the seat of a hire that fell through', () => {
    expect(releaseSeat.react(due('seat-release', 'seat-r1', 'seats-v1'), 1)).toEqual([
      { streamId: 'seats-v1', command: new ReleaseSeat({ referralId: 'r1' }) },
    ]);
  });

  it('note a contest that nobody answered in time', () => {
    expect(contestOverdue.react(due('contest-answer', 'contest-p1.c2', 'contest-p1'), 1)).toEqual([
      { streamId: 'contest-p1', command: new NoteContestOverdue({ contestId: 'p1.c2' }) },
    ]);
  });
});
