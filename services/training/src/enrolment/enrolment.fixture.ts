import { EnrolmentEvent } from './enrolment.events';

/** An enrolment and what may become of it, for specs. */
export const of = { enrolmentId: 'n-1', personId: 'person-1', courseId: 'c-1' };
export const minimumAttendance = {
  name: 'training-attendance-minimum-percent',
  value: 80,
  entryId: 'built-in',
  version: 1,
};
export const enrolled: EnrolmentEvent = {
  type: 'enrolled',
  data: { ...of, office: '620102', enrolledOn: '2026-02-01' },
};
export const attendance = (on: string, attended: boolean, hours = attended ? 6 : 0): EnrolmentEvent => ({
  type: 'attendance-recorded',
  data: { ...of, on, attended, hours },
});
export const completed = (attendedPercent: number | null): EnrolmentEvent => ({
  type: 'enrolment-completed',
  data: { ...of, completedOn: '2026-03-01', attendedPercent, minimumAttendance },
});
export const droppedOut: EnrolmentEvent = {
  type: 'enrolment-dropped-out',
  data: { ...of, endedOn: '2026-02-20', reason: 'found-work' },
};
export const assigned: EnrolmentEvent = {
  type: 'enrolment-assigned',
  data: { ...of, personId: 'person-2', formerPersonId: 'person-1' },
};
export const awarded: EnrolmentEvent = {
  type: 'certificate-awarded',
  data: {
    ...of,
    certificateId: 'z-1',
    certificate: '电工操作证',
    skills: [{ skill: 'electrical-wiring', level: 'basic' }],
    awardedOn: '2026-03-02',
    validUntil: '2031-03-02',
  },
};
