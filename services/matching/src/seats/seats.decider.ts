import { CivilDate, Decider, exhaustive, reject, Rejection } from '@doorstep/event-sourcing';
import { ChangeOpenings, CloseSeats, OpenSeats, ReleaseSeat, SeatsCommand, TakeSeat } from './seats.commands';
import { SeatsEvent, seatsEvents } from './seats.events';

/** The seats of one vacancy: how many there are, and which referrals hold one. */
export interface SeatsState {
  readonly status: 'none' | 'open' | 'closed';
  readonly vacancyId: string;
  readonly employerId: string | undefined;
  readonly openings: number;
  /** Referrals that may still take a seat, as far as this stream knows. */
  readonly admitted: readonly string[];
  /** Referrals that hold a seat. */
  readonly holders: readonly string[];
}

type Decision = readonly SeatsEvent[] | Rejection;

export const seats: Decider<SeatsState, SeatsCommand, SeatsEvent> = {
  category: 'seats',
  events: seatsEvents,
  initialState: { status: 'none', vacancyId: '', employerId: undefined, openings: 0, admitted: [], holders: [] },

  evolve(state, event) {
    switch (event.type) {
      case 'seats-opened': {
        const { vacancyId, employerId, openings } = event.data;
        return { ...state, status: 'open', vacancyId, employerId, openings };
      }
      case 'openings-changed':
        return { ...state, openings: event.data.openings };
      case 'seats-overcommitted':
        return state;
      case 'seats-closed':
        return { ...state, status: 'closed', admitted: [] };
      case 'referral-admitted':
        return { ...state, admitted: [...state.admitted, event.data.referralId] };
      case 'seat-taken':
        return {
          ...state,
          admitted: state.admitted.filter((id) => id !== event.data.referralId),
          holders: [...state.holders, event.data.referralId],
        };
      case 'seat-released':
        return { ...state, holders: state.holders.filter((id) => id !== event.data.referralId) };
      default:
        return exhaustive(event);
    }
  },

  decide(command, state, { today }) {
    switch (command.type) {
      case 'open-seats':
        return open(command, state, today);
      case 'change-openings':
        return change(command, state);
      case 'close-seats':
        return close(command, state, today);
      case 'admit-referral': {
        const refusal = refusalToTake(state);
        if (refusal !== undefined) return refusal;
        if (state.admitted.includes(command.data.referralId)) return [];
        return [{ type: 'referral-admitted', data: command.data }];
      }
      case 'take-seat':
        return take(command, state);
      case 'release-seat':
        return release(command, state);
      default:
        return exhaustive(command);
    }
  },
};

function open({ data }: OpenSeats, state: SeatsState, today: CivilDate): Decision {
  const restated = state.status === 'open' && state.openings === data.openings && state.employerId === data.employerId;
  if (restated) return [];
  return [{ type: 'seats-opened', data: { ...data, openedOn: today } }, ...overcommitment(state, data.openings)];
}

function change({ data: { openings } }: ChangeOpenings, state: SeatsState): Decision {
  if (state.status === 'none') return reject('vacancy-unknown');
  if (state.openings === openings) return [];
  const { vacancyId } = state;
  return [
    { type: 'openings-changed', data: { vacancyId, openings, taken: state.holders.length } },
    ...overcommitment(state, openings),
  ];
}

function overcommitment(state: SeatsState, openings: number): readonly SeatsEvent[] {
  const taken = state.holders.length;
  if (taken <= openings) return [];
  return [{ type: 'seats-overcommitted', data: { vacancyId: state.vacancyId, openings, taken } }];
}

function close({ data: { reason } }: CloseSeats, state: SeatsState, today: CivilDate): Decision {
  if (state.status !== 'open') return [];
  const { vacancyId, admitted } = state;
  return [{ type: 'seats-closed', data: { vacancyId, reason, referrals: admitted, closedOn: today } }];
}

function take({ data: { referralId } }: TakeSeat, state: SeatsState): Decision {
  if (state.holders.includes(referralId)) return [];
  const refusal = refusalToTake(state);
  if (refusal !== undefined) return refusal;
  const taken = state.holders.length + 1;
  return [{ type: 'seat-taken', data: { vacancyId: state.vacancyId, referralId, taken } }];
}

function release({ data: { referralId } }: ReleaseSeat, state: SeatsState): Decision {
  if (!state.holders.includes(referralId)) return [];
  const taken = state.holders.length - 1;
  return [{ type: 'seat-released', data: { vacancyId: state.vacancyId, referralId, taken } }];
}

function refusalToTake(state: SeatsState): Rejection | undefined {
  if (state.status === 'none') return reject('vacancy-unknown');
  if (state.status === 'closed') return reject('vacancy-closed');
  if (state.holders.length >= state.openings) return reject('seats-full', { openings: state.openings });
  return undefined;
}
