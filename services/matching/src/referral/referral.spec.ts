import { Actor, Sealed } from '@doorstep/event-sourcing';
import { given, recorded } from '@doorstep/testing';
import {
  AcceptOffer,
  ArrangeInterview,
  CancelHire,
  HirePerson,
  LapseReferral,
  MakeOffer,
  NoteEmployerSilent,
  NoteReferralSeen,
  RefuseReferral,
  WithdrawReferral,
} from './referral.commands';
import { referral } from './referral.decider';
import { ReferralEvent } from './referral.events';
import { referralPublished } from './referral.published';
import {
  accepted,
  hired,
  interview,
  madeReferral,
  makeReferral,
  offered,
  seen,
  today,
  vacancy,
} from './referral.samples';

const seeker: Actor = { kind: 'person', id: 's', role: 'job-seeker', personId: 'p1' };
const employer: Actor = { kind: 'employer', id: 'e', role: 'employer', employerId: 'e1' };
const note = 'sealed' as Sealed;
const ending = { personId: 'p1', vacancyId: 'v1' };
const refused = (by: 'seeker' | 'employer', reasonCode: string): ReferralEvent => ({
  type: 'referral-refused',
  data: { ...ending, by, reasonCode, note, refusedOn: today },
});
const refuse = (by: 'seeker' | 'employer', reasonCode: string) => new RefuseReferral({ by, reasonCode, note });
const withdrawn: ReferralEvent = {
  type: 'referral-withdrawn',
  data: { ...ending, reasonCode: 'found-other-work', withdrawnOn: today },
};
const silent: ReferralEvent = {
  type: 'employer-fell-silent',
  data: { ...ending, reasonCode: 'employer-silent', silentSince: '2026-03-16' },
};
const lapsed: ReferralEvent = {
  type: 'referral-lapsed',
  data: { ...ending, reasonCode: 'expired', lapsedOn: today },
};
const fellThrough: ReferralEvent = { type: 'hire-fell-through', data: { ...ending, fellThroughOn: today } };
const offer = new MakeOffer({ startsOn: '2026-03-09', note: null });
const hire = new HirePerson({ startsOn: '2026-03-09' });
const made = madeReferral();

describe('a referral', () => {
  it('is made with the day by which the employer must reply', () => {
    given(referral).when(makeReferral([])).then([made]);
    given(referral, [made]).when(makeReferral([])).thenRejected('referral-exists');
  });

  it('records wishes that the person puts aside', () => {
    given(referral)
      .when(makeReferral(['wage-floor', 'shifts']))
      .then([madeReferral(['wage-floor', 'shifts'])]);
  });

  it('is not made against a condition that binds', () => {
    given(referral)
      .when(makeReferral(['wage-floor', 'legal-age']))
      .thenRejected('vacancy-unsuitable');
    given(referral)
      .when(makeReferral(['not-referred']))
      .thenRejected('already-referred');
  });

  it('goes from seen over interview and offer to a hire', () => {
    given(referral, [made]).when(new NoteReferralSeen({})).then([seen]);
    given(referral, [made, seen])
      .when(new ArrangeInterview({ interviewOn: '2026-03-05', note: null }))
      .then([interview]);
    given(referral, [made, seen, interview]).when(offer).then([offered]);
    given(referral, [made, offered]).when(new AcceptOffer({})).then([accepted]);
    given(referral, [made, offered, accepted]).when(hire).then([hired]);
  });

  it('repeats nothing', () => {
    given(referral, [made, seen]).when(new NoteReferralSeen({})).thenNothing();
    given(referral, [made, offered, accepted]).when(new AcceptOffer({})).thenNothing();
    given(referral, [made, offered, accepted, hired]).when(hire).thenNothing();
  });

  it('keeps the order of its steps', () => {
    given(referral, [made]).when(new AcceptOffer({})).thenRejected('offer-missing');
    given(referral, [made, offered]).when(hire).thenRejected('offer-not-accepted');
    given(referral, [made, offered]).when(offer).thenRejected('offer-made-already');
    given(referral, [made, offered, accepted, hired]).when(offer).thenRejected('person-hired-already');
    given(referral, [made, withdrawn]).when(hire).thenRejected('referral-ended');
    given(referral).when(hire).thenRejected('referral-unknown');
    const past = new ArrangeInterview({ interviewOn: '2026-03-01', note: null });
    given(referral, [made]).when(past).thenRejected('interview-in-the-past');
  });

  it('is refused by the seeker or the employer, each for themselves', () => {
    given(referral, [made])
      .when(refuse('seeker', 'too-far'), { actor: seeker })
      .then([refused('seeker', 'too-far')]);
    given(referral, [made, interview])
      .when(refuse('employer', 'failed-interview'), { actor: employer })
      .then([refused('employer', 'failed-interview')]);
    given(referral, [made])
      .when(refuse('employer', 'other'))
      .then([refused('employer', 'other')]);
    given(referral, [made]).when(refuse('seeker', 'too-far'), { actor: employer }).thenRejected('refusal-not-yours');
    given(referral, [made]).when(refuse('employer', 'other'), { actor: seeker }).thenRejected('refusal-not-yours');
  });

  it('cannot be refused by the employer once the offer is accepted, but still by the seeker', () => {
    const events = [made, offered, accepted];
    given(referral, events).when(refuse('employer', 'other'), { actor: employer }).thenRejected('offer-accepted');
    given(referral, events)
      .when(refuse('seeker', 'health'))
      .then([refused('seeker', 'health')]);
    given(referral, [made, withdrawn]).when(refuse('seeker', 'health')).thenRejected('referral-ended');
  });

  it('can be withdrawn while it is open', () => {
    const withdraw = new WithdrawReferral({ reasonCode: 'found-other-work' });
    given(referral, [made, seen]).when(withdraw).then([withdrawn]);
    given(referral, [made, withdrawn]).when(withdraw).thenRejected('referral-ended');
    given(referral, [made, offered, accepted, hired]).when(withdraw).thenRejected('person-hired-already');
  });

  it('ends when the employer has not replied in time, counted anew from an interview', () => {
    const note = new NoteEmployerSilent({});
    given(referral, [made]).when(note, { today: '2026-03-15' }).thenNothing();
    given(referral, [made, seen]).when(note, { today: '2026-03-16' }).then([silent]);
    given(referral, [made, interview]).when(note, { today: '2026-03-18' }).thenNothing();
    given(referral, [made, interview])
      .when(note, { today: '2026-03-19' })
      .then([{ ...silent, data: { ...silent.data, silentSince: '2026-03-19' } } as ReferralEvent]);
    given(referral, [made, offered]).when(note, { today: '2026-12-01' }).thenNothing();
  });

  it('ends with its vacancy unless it has ended before', () => {
    const lapse = new LapseReferral({ reasonCode: 'expired' });
    given(referral, [made, offered]).when(lapse).then([lapsed]);
    given(referral, [made, withdrawn]).when(lapse).thenNothing();
    given(referral, [made, offered, accepted, hired]).when(lapse).thenNothing();
  });

  it('ends when the hire falls through', () => {
    given(referral, [made, offered, accepted, hired]).when(new CancelHire({})).then([fellThrough]);
    given(referral, [made, offered, accepted, hired, fellThrough]).when(new CancelHire({})).thenNothing();
    given(referral).when(new CancelHire({})).thenRejected('referral-unknown');
  });
});

describe('what others hear of a referral', () => {
  const told = (...events: readonly ReferralEvent[]) =>
    referralPublished(recorded(events.at(-1) as ReferralEvent), given(referral, events).state);

  it('is that it was made', () => {
    expect(told(made)).toEqual([
      {
        type: 'matching.referral-made.v1',
        data: { referralId: 'r1', personId: 'p1', vacancyId: 'v1', employerId: 'e1', referredOn: today },
      },
    ]);
  });

  it.each([
    [refused('seeker', 'too-far'), 'refused-by-seeker', 'too-far', today],
    [refused('employer', 'other'), 'refused-by-employer', 'other', today],
    [withdrawn, 'withdrawn', 'found-other-work', today],
    [silent, 'employer-silent', 'employer-silent', '2026-03-16'],
    [lapsed, 'vacancy-closed', 'expired', today],
  ])('is how it closed: $type', (event, outcome, reasonCode, closedOn) => {
    expect(told(made, event)).toEqual([
      { type: 'matching.referral-closed.v1', data: { referralId: 'r1', ...ending, closedOn, outcome, reasonCode } },
    ]);
  });

  it('is the whole hire', () => {
    expect(told(made, offered, accepted, hired)).toEqual([
      {
        type: 'matching.person-hired.v1',
        data: { referralId: 'r1', personId: 'p1', office: '620102001', ...vacancy, startsOn: '2026-03-09' },
      },
    ]);
  });

  it('is nothing of the steps in between, nor any note', () => {
    for (const event of [seen, interview, offered, accepted]) expect(told(made, event)).toEqual([]);
  });
});
