import { exhaustive, Projection } from '@doorstep/event-sourcing';
import { EnrolmentEvent, enrolmentEvents } from '../enrolment/enrolment.events';
import type { DayAttended, EnrolmentRecordRow } from './enrolment-records.table';

/** Every enrolment: a person's list and a course's roster are two questions to it. */
export const enrolmentRecords: Projection<EnrolmentEvent, EnrolmentRecordRow> = {
  name: 'enrolment-records',
  version: 1,
  handles: Object.keys(enrolmentEvents) as EnrolmentEvent['type'][],
  keysOf: (event) => [event.data.enrolmentId],
  fold(row, event, id) {
    if (event.type === 'enrolled') {
      const { personId, courseId, office, enrolledOn } = event.data;
      const begun = {
        status: 'enrolled',
        endedOn: null,
        dropOutReason: null,
        attendance: [],
        certificate: null,
      } as const;
      return { id, version: event.version, personId, courseId, office, enrolledOn, ...begun };
    }
    return row && { ...row, ...change(row, event), version: event.version };
  },
};

function change(
  row: EnrolmentRecordRow,
  event: Exclude<EnrolmentEvent, { type: 'enrolled' }>,
): Partial<EnrolmentRecordRow> {
  switch (event.type) {
    case 'attendance-recorded': {
      const { on, attended, hours } = event.data;
      return { attendance: withDay(row.attendance, { on, attended, hours }) };
    }
    case 'enrolment-completed':
      return { status: 'completed', endedOn: event.data.completedOn };
    case 'enrolment-dropped-out':
      return { status: 'dropped-out', endedOn: event.data.endedOn, dropOutReason: event.data.reason };
    case 'certificate-awarded': {
      const { certificateId, certificate, awardedOn } = event.data;
      return { status: 'certified', certificate: { certificateId, certificate, awardedOn } };
    }
    case 'enrolment-assigned':
      return { personId: event.data.personId };
    default:
      return exhaustive(event);
  }
}

function withDay(days: readonly DayAttended[], stated: DayAttended): readonly DayAttended[] {
  return [...days.filter(({ on }) => on !== stated.on), stated].sort((a, b) => (a.on < b.on ? -1 : 1));
}
