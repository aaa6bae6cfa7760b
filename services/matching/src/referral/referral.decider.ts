import {
  addDays,
  CivilDate,
  Decider,
  exhaustive,
  Given,
  reject,
  Rejection,
  rejectMissing,
} from '@doorstep/event-sourcing';
import { ArrangeInterview, HirePerson, MakeReferral, ReferralCommand, RefuseReferral } from './referral.commands';
import { ReferralEvent, referralEvents, ReferralMade } from './referral.events';
import { bindingRule } from './referral.rules';

export type ReferralStatus = 'none' | 'made' | 'seen' | 'interview' | 'offer' | 'accepted' | 'hired' | 'ended';

export interface ReferralState {
  readonly status: ReferralStatus;
  readonly made: ReferralMade | undefined;
  /** First day on which the employer counts as silent; undefined once an offer was made. */
  readonly replyBy: CivilDate | undefined;
}

type Decision = readonly ReferralEvent[] | Rejection;

const open: readonly ReferralStatus[] = ['made', 'seen', 'interview', 'offer', 'accepted'];
const beforeOffer: readonly ReferralStatus[] = ['made', 'seen', 'interview'];

export const referral: Decider<ReferralState, ReferralCommand, ReferralEvent> = {
  category: 'referral',
  events: referralEvents,
  initialState: { status: 'none', made: undefined, replyBy: undefined },

  evolve(state, event) {
    switch (event.type) {
      case 'referral-made':
        return { status: 'made', made: event.data, replyBy: event.data.replyBy };
      case 'referral-seen':
        return { ...state, status: 'seen' };
      case 'interview-arranged':
        return { ...state, status: 'interview', replyBy: event.data.replyBy };
      case 'offer-made':
        return { ...state, status: 'offer', replyBy: undefined };
      case 'offer-accepted':
        return { ...state, status: 'accepted' };
      case 'person-hired':
        return { ...state, status: 'hired' };
      case 'referral-refused':
      case 'referral-withdrawn':
      case 'employer-fell-silent':
      case 'referral-lapsed':
      case 'hire-fell-through':
        return { ...state, status: 'ended' };
      default:
        return exhaustive(event);
    }
  },

  decide(command, state, given) {
    if (command.type === 'make-referral') return make(command, state, given);
    const { status, made } = state;
    if (made === undefined) return rejectMissing('referral-unknown');
    const { today } = given;
    const who = { personId: made.personId, vacancyId: made.vacancy.vacancyId };
    switch (command.type) {
      case 'note-referral-seen':
        if (status === 'made') return [{ type: 'referral-seen', data: { seenOn: today } }];
        return open.includes(status) ? [] : ended(status);
      case 'arrange-interview':
        return arrangeInterview(command, state, given);
      case 'make-offer':
        if (!beforeOffer.includes(status)) return ended(status);
        return [{ type: 'offer-made', data: { ...command.data, offeredOn: today } }];
      case 'accept-offer':
        if (status === 'accepted') return [];
        if (status !== 'offer') return open.includes(status) ? reject('offer-missing') : ended(status);
        return [{ type: 'offer-accepted', data: { acceptedOn: today } }];
      case 'refuse-referral':
        return refuse(command, state, given);
      case 'withdraw-referral':
        if (!open.includes(status)) return ended(status);
        return [{ type: 'referral-withdrawn', data: { ...who, ...command.data, withdrawnOn: today } }];
      case 'note-employer-silent':
        return noteSilence(state, who, today);
      case 'lapse-referral':
        if (!open.includes(status)) return [];
        return [{ type: 'referral-lapsed', data: { ...who, ...command.data, lapsedOn: today } }];
      case 'hire-person':
        return hire(command, state, given);
      case 'cancel-hire':
        if (status !== 'hired') return [];
        return [{ type: 'hire-fell-through', data: { ...who, fellThroughOn: today } }];
      default:
        return exhaustive(command);
    }
  },
};

function make({ data }: MakeReferral, state: ReferralState, { today }: Given): Decision {
  if (state.status !== 'none') return reject('referral-exists');
  const rule = bindingRule(data.unmet);
  if (rule === 'not-referred') return reject('already-referred');
  if (rule !== undefined) return reject('vacancy-unsuitable', { rule });
  const { unmet: waived, employerSilence, parameters, ...rest } = data;
  const replyBy = addDays(today, employerSilence.value);
  return [
    {
      type: 'referral-made',
      data: {
        ...rest,
        waived,
        referredOn: today,
        replyBy,
        silenceDays: employerSilence.value,
        parameters: [...parameters, employerSilence],
      },
    },
  ];
}

function arrangeInterview({ data }: ArrangeInterview, { status, made }: ReferralState, { today }: Given): Decision {
  if (made === undefined || !beforeOffer.includes(status)) return ended(status);
  if (data.interviewOn < today) return reject('interview-in-the-past');
  const replyBy = addDays(data.interviewOn, made.silenceDays);
  return [{ type: 'interview-arranged', data: { ...data, replyBy, arrangedOn: today } }];
}

function noteSilence(
  { status, replyBy }: ReferralState,
  who: { readonly personId: string; readonly vacancyId: string },
  today: CivilDate,
): Decision {
  if (!beforeOffer.includes(status) || replyBy === undefined || today < replyBy) return [];
  return [{ type: 'employer-fell-silent', data: { ...who, reasonCode: 'employer-silent', silentSince: replyBy } }];
}

function refuse({ data }: RefuseReferral, { status, made }: ReferralState, { today, actor }: Given): Decision {
  if (made === undefined || !open.includes(status)) return ended(status);
  const speaks = actor.role === 'job-seeker' ? 'seeker' : actor.role === 'employer' ? 'employer' : data.by;
  if (speaks !== data.by) return reject('refusal-not-yours', { by: data.by });
  if (data.by === 'employer' && status === 'accepted') return reject('offer-accepted');
  const { personId, vacancy } = made;
  return [{ type: 'referral-refused', data: { ...data, personId, vacancyId: vacancy.vacancyId, refusedOn: today } }];
}

function hire({ data }: HirePerson, { status, made }: ReferralState, { today }: Given): Decision {
  if (made === undefined || status === 'hired') return [];
  if (status !== 'accepted') return open.includes(status) ? reject('offer-not-accepted') : ended(status);
  const { personId, vacancy } = made;
  return [
    {
      type: 'person-hired',
      data: { personId, vacancyId: vacancy.vacancyId, startsOn: data.startsOn, hiredOn: today },
    },
  ];
}

function ended(status: ReferralStatus): Rejection {
  if (status === 'hired') return reject('person-hired-already');
  return reject(open.includes(status) ? 'offer-made-already' : 'referral-ended');
}
