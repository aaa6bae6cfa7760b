import {
  addDays,
  CivilDate,
  Decider,
  exhaustive,
  Given,
  reject,
  rejectField,
  Rejection,
  rejectMissing,
} from '@doorstep/event-sourcing';
import { AnswerContest, ContestCommand, RaiseContest, RetireContests, WithdrawContest } from './contest.commands';
import { ContestEvent, contestEvents } from './contest.events';
import { ContestStatus, ContestSubject } from './contest.terms';

interface Contest {
  readonly office: string;
  readonly subject: ContestSubject;
  readonly decidedBy: string | null;
  readonly dueOn: CivilDate;
  readonly status: ContestStatus;
}

/** All contests of one person. */
export interface ContestState {
  readonly personId: string | undefined;
  readonly contests: Readonly<Record<string, Contest>>;
  readonly retired: boolean;
}

type Decision = readonly ContestEvent[] | Rejection;

export const contest: Decider<ContestState, ContestCommand, ContestEvent> = {
  category: 'contest',
  events: contestEvents,
  initialState: { personId: undefined, contests: {}, retired: false },

  evolve(state, event) {
    switch (event.type) {
      case 'contest-raised': {
        const { contestId, personId, office, subject, decidedBy, dueOn } = event.data;
        const raised: Contest = { office, subject, decidedBy, dueOn, status: 'open' };
        return { ...state, personId, contests: { ...state.contests, [contestId]: raised } };
      }
      case 'contest-answered':
        return changed(state, [event.data.contestId], { status: 'answered' });
      case 'contest-withdrawn':
        return changed(state, [event.data.contestId], { status: 'withdrawn' });
      case 'contest-overdue':
        return changed(state, [event.data.contestId], { status: 'overdue' });
      case 'contests-office-moved':
        return changed(state, event.data.contestIds, { office: event.data.office });
      case 'contests-retired':
        return { ...state, personId: event.data.personId, retired: true };
      default:
        return exhaustive(event);
    }
  },

  decide(command, state, given) {
    switch (command.type) {
      case 'raise-contest':
        return raise(command, state, given);
      case 'answer-contest':
        return answer(command, state, given);
      case 'withdraw-contest':
        return withdraw(command, state, given);
      case 'note-contest-overdue':
        return noteOverdue(command.data.contestId, state, given);
      case 'move-contests-office': {
        const { personId, office } = command.data;
        const contestIds = Object.keys(state.contests).filter((id) => state.contests[id]?.office !== office);
        if (state.retired || contestIds.length === 0) return [];
        return [{ type: 'contests-office-moved', data: { personId, contestIds, office } }];
      }
      case 'retire-contests':
        return retire(command, state, given);
      default:
        return exhaustive(command);
    }
  },
};

/** The person of a contest id, which is `<personId>.c<number>`; undefined for an id of another form. */
export function personOfContest(contestId: string): string | undefined {
  return /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.c\d{1,9}$/.exec(contestId)?.[1];
}

function raise({ data }: RaiseContest, state: ContestState, { today }: Given): Decision {
  if (state.retired) return reject('person-erased');
  if (data.reason === 'other' && data.words === null) return rejectField('words', 'contest-without-words');
  if (Object.values(state.contests).some((one) => isPending(one) && isSame(one.subject, data.subject)))
    return reject('contest-pending');
  const { answerDays, ...rest } = data;
  const contestId = `${data.personId}.c${Object.keys(state.contests).length + 1}`;
  // 民法典 art 201, 203: the day it is raised does not count, the last day counts in full.
  const dueOn = addDays(today, answerDays.value);
  return [{ type: 'contest-raised', data: { ...rest, contestId, raisedOn: today, dueOn, parameters: [answerDays] } }];
}

function answer({ data }: AnswerContest, state: ContestState, { today, actor }: Given): Decision {
  // 个人信息保护法 art 50: a request is not refused without reasons.
  if (data.reasons.length === 0) return rejectField('reasons', 'answer-without-reason');
  if (data.nextRunId !== null && data.outcome !== 'corrected') return rejectField('next', 'run-without-correction');
  const one = pendingOf(state, data.contestId);
  if (one instanceof Rejection) return one;
  if (one.decidedBy === actor.id) return reject('contest-of-own-decision');
  return [{ type: 'contest-answered', data: { ...data, personId: one.personId, answeredOn: today } }];
}

function withdraw({ data }: WithdrawContest, state: ContestState, { today }: Given): Decision {
  if (state.contests[data.contestId]?.status === 'withdrawn') return [];
  const one = pendingOf(state, data.contestId);
  if (one instanceof Rejection) return one;
  return [{ type: 'contest-withdrawn', data: { ...data, personId: one.personId, withdrawnOn: today } }];
}

function noteOverdue(contestId: string, state: ContestState, { today }: Given): Decision {
  const one = state.contests[contestId];
  if (state.retired || state.personId === undefined || one?.status !== 'open' || today <= one.dueOn) return [];
  return [{ type: 'contest-overdue', data: { contestId, personId: state.personId, dueOn: one.dueOn } }];
}

function retire({ data }: RetireContests, state: ContestState, { today }: Given): Decision {
  if (state.retired) return [];
  const contestIds = Object.keys(state.contests);
  return [{ type: 'contests-retired', data: { personId: data.personId, contestIds, retiredOn: today } }];
}

function pendingOf(state: ContestState, contestId: string): (Contest & { readonly personId: string }) | Rejection {
  const one = state.contests[contestId];
  if (one === undefined || state.personId === undefined) return rejectMissing('contest-unknown');
  if (state.retired) return reject('person-erased');
  if (!isPending(one)) return reject(one.status === 'answered' ? 'contest-answered' : 'contest-withdrawn');
  return { ...one, personId: state.personId };
}

function isPending({ status }: Contest): boolean {
  return status === 'open' || status === 'overdue';
}

function isSame(a: ContestSubject, b: ContestSubject): boolean {
  return a.kind === b.kind && contestedOf(a) === contestedOf(b);
}

function contestedOf({ kind, runId, recommendationId, vacancyId }: ContestSubject): string | null {
  switch (kind) {
    case 'run':
      return runId;
    case 'recommendation':
      return recommendationId;
    case 'absence':
      return vacancyId;
    case 'human-decision':
      return null;
    default:
      return exhaustive(kind);
  }
}

function changed(state: ContestState, contestIds: readonly string[], change: Partial<Contest>): ContestState {
  const contests = { ...state.contests };
  for (const id of contestIds) contests[id] = { ...(contests[id] as Contest), ...change };
  return { ...state, contests };
}
