import {
  CivilDate,
  Decider,
  exhaustive,
  Given,
  reject,
  rejectField,
  Rejection,
  rejectMissing,
} from '@doorstep/event-sourcing';
import { CompleteEnrolment, EnrolmentCommand } from './enrolment.commands';
import { Award, EnrolmentEvent, enrolmentEvents } from './enrolment.events';

export type EnrolmentStatus = 'enrolled' | 'completed' | 'dropped-out' | 'certified';

interface Enrolment {
  readonly enrolmentId: string;
  readonly personId: string;
  readonly courseId: string;
  readonly office: string | null;
  readonly enrolledOn: CivilDate;
}

export interface EnrolmentState {
  readonly status: EnrolmentStatus | null;
  readonly enrolment: Enrolment | null;
  /** By day, whether the person was there. */
  readonly days: Readonly<Record<CivilDate, { readonly attended: boolean; readonly hours: number }>>;
  readonly completedOn: CivilDate | null;
  readonly award: Award | null;
}

type Decision = readonly EnrolmentEvent[] | Rejection;

export const enrolment: Decider<EnrolmentState, EnrolmentCommand, EnrolmentEvent> = {
  category: 'enrolment',
  events: enrolmentEvents,
  initialState: { status: null, enrolment: null, days: {}, completedOn: null, award: null },
  evolve,
  decide,
};

function evolve(state: EnrolmentState, event: EnrolmentEvent): EnrolmentState {
  switch (event.type) {
    case 'enrolled':
      return { ...state, status: 'enrolled', enrolment: event.data };
    case 'attendance-recorded': {
      const { on, attended, hours } = event.data;
      return { ...state, days: { ...state.days, [on]: { attended, hours } } };
    }
    case 'enrolment-completed':
      return { ...state, status: 'completed', completedOn: event.data.completedOn };
    case 'enrolment-dropped-out':
      return { ...state, status: 'dropped-out' };
    case 'certificate-awarded':
      return { ...state, status: 'certified', award: event.data };
    case 'enrolment-assigned':
      return { ...state, enrolment: state.enrolment && { ...state.enrolment, personId: event.data.personId } };
    default:
      return exhaustive(event);
  }
}

function decide(command: EnrolmentCommand, state: EnrolmentState, { today }: Given): Decision {
  if (command.type === 'enrol') {
    if (state.enrolment !== null) return reject('already-enrolled');
    if (command.data.enrolledOn > today) return reject('date-in-future');
    return [{ type: 'enrolled', data: command.data }];
  }
  if (state.enrolment === null) return rejectMissing('enrolment-unknown');
  const { enrolmentId, personId, courseId, enrolledOn } = state.enrolment;
  const of = { enrolmentId, personId, courseId };
  if (command.type === 'assign-enrolment') {
    const { personId: assignedTo, among } = command.data;
    if (!among.includes(personId)) return reject('enrolment-of-another-person');
    if (assignedTo === personId) return [];
    return [{ type: 'enrolment-assigned', data: { ...of, personId: assignedTo, formerPersonId: personId } }];
  }
  if (command.type === 'award-certificate') {
    const { certificate, ...award } = command.data;
    if (state.status === 'certified') return reject('certificate-already-awarded');
    if (state.status !== 'completed' || state.completedOn === null) return reject('enrolment-not-completed');
    if (certificate === null) return reject('course-without-certificate');
    const { awardedOn, validUntil } = award;
    if (validUntil !== null && validUntil <= awardedOn) return rejectField('validUntil', 'not-after-award');
    const wrong = outside(award.awardedOn, state.completedOn, today);
    return wrong ?? [{ type: 'certificate-awarded', data: { ...of, ...award, certificate } }];
  }
  if (state.status !== 'enrolled') return reject('enrolment-ended');
  switch (command.type) {
    case 'record-attendance': {
      const { on, attended, hours } = command.data;
      const known = state.days[on];
      if (known !== undefined && known.attended === attended && known.hours === hours) return [];
      return outside(on, enrolledOn, today) ?? [{ type: 'attendance-recorded', data: { ...of, ...command.data } }];
    }
    case 'complete-enrolment':
      return outside(command.data.completedOn, enrolledOn, today) ?? complete(command, state, of);
    case 'drop-out':
      return (
        outside(command.data.endedOn, enrolledOn, today) ?? [
          { type: 'enrolment-dropped-out', data: { ...of, ...command.data } },
        ]
      );
    default:
      return exhaustive(command);
  }
}

function outside(date: CivilDate, from: CivilDate, today: CivilDate): Rejection | undefined {
  if (date > today) return reject('date-in-future');
  return date < from ? reject('date-too-early', { from }) : undefined;
}

function complete(
  { data: { completedOn, minimumAttendance } }: CompleteEnrolment,
  state: EnrolmentState,
  of: { readonly enrolmentId: string; readonly personId: string; readonly courseId: string },
): Decision {
  const days = Object.values(state.days);
  const attended = days.filter((day) => day.attended).length;
  const attendedPercent = days.length === 0 ? null : Math.floor((attended * 100) / days.length);
  if (attendedPercent !== null && attendedPercent < minimumAttendance.value)
    return reject('attendance-too-low', { attendedPercent, minimumPercent: minimumAttendance.value });
  return [{ type: 'enrolment-completed', data: { ...of, completedOn, attendedPercent, minimumAttendance } }];
}
