import { replay } from '@doorstep/event-sourcing';
import { accessProperties, given, recorded } from '@doorstep/testing';
import { enrolmentAccess } from './enrolment.access';
import {
  AssignEnrolment,
  AwardCertificate,
  CompleteEnrolment,
  DropOut,
  Enrol,
  RecordAttendance,
} from './enrolment.commands';
import { enrolment } from './enrolment.decider';
import { EnrolmentEvent } from './enrolment.events';
import {
  assigned,
  attendance,
  awarded,
  completed,
  droppedOut,
  enrolled,
  minimumAttendance,
  of,
} from './enrolment.fixture';
import { enrolmentPublished } from './enrolment.published';

const enrol = new Enrol({ ...of, office: '620102', enrolledOn: '2026-02-01' });
const complete = new CompleteEnrolment({ completedOn: '2026-03-01', minimumAttendance });
const { certificateId, certificate, skills, awardedOn, validUntil } = awarded.data as AwardCertificate['data'];
const published = (...events: readonly EnrolmentEvent[]) =>
  enrolmentPublished(recorded(events[events.length - 1] as EnrolmentEvent), replay(enrolment, events));
const assign = (personId: string, ...among: readonly [string, string]) => new AssignEnrolment({ personId, among });
const award = (more: Partial<AwardCertificate['data']> = {}) =>
  new AwardCertificate({ certificateId, certificate, skills, awardedOn, validUntil, ...more });

describe('enrolment', () => {
  it('begins once, not in the future', () => {
    given(enrolment).when(enrol).then([enrolled]);
    given(enrolment, [enrolled]).when(enrol).thenRejected('already-enrolled');
    given(enrolment)
      .when(new Enrol({ ...enrol.data, enrolledOn: '2026-03-03' }))
      .thenRejected('date-in-future');
    given(enrolment).when(complete).thenRejected('enrolment-unknown');
  });

  it('records attendance by day, and restates a day', () => {
    const there = new RecordAttendance({ on: '2026-02-02', attended: true, hours: 6 });
    given(enrolment, [enrolled])
      .when(there)
      .then([attendance('2026-02-02', true)]);
    given(enrolment, [enrolled, attendance('2026-02-02', true)])
      .when(there)
      .thenNothing();
    given(enrolment, [enrolled, attendance('2026-02-02', false)])
      .when(there)
      .then([attendance('2026-02-02', true)]);
    given(enrolment, [enrolled])
      .when(new RecordAttendance({ on: '2026-03-03', attended: true, hours: 6 }))
      .thenRejected('date-in-future');
    given(enrolment, [enrolled])
      .when(new RecordAttendance({ on: '2026-01-31', attended: true, hours: 6 }))
      .thenRejected('date-too-early');
  });

  it('is completed when enough of the recorded days were attended', () => {
    const days = (attended: number, missed: number) => [
      ...Array.from({ length: attended }, (_, day) => attendance(`2026-02-${10 + day}`, true)),
      ...Array.from({ length: missed }, (_, day) => attendance(`2026-02-0${2 + day}`, false)),
    ];
    given(enrolment, [enrolled])
      .when(complete)
      .then([completed(null)]);
    given(enrolment, [enrolled, ...days(4, 1)])
      .when(complete)
      .then([completed(80)]);
    given(enrolment, [enrolled, ...days(7, 2)])
      .when(complete)
      .thenRejected('attendance-too-low');
    given(enrolment, [enrolled, ...days(3, 1), attendance('2026-02-02', true)])
      .when(complete)
      .then([completed(100)]);
    given(enrolment, [enrolled, completed(null)])
      .when(complete)
      .thenRejected('enrolment-ended');
  });

  it('ends with a drop-out for a reason', () => {
    const drop = new DropOut({ endedOn: '2026-02-20', reason: 'found-work' });
    given(enrolment, [enrolled]).when(drop).then([droppedOut]);
    given(enrolment, [enrolled, droppedOut]).when(drop).thenRejected('enrolment-ended');
    given(enrolment, [enrolled])
      .when(new DropOut({ endedOn: '2026-03-09', reason: 'health' }))
      .thenRejected('date-in-future');
  });

  it('earns a certificate once, after its completion', () => {
    const done = [enrolled, completed(null)];
    given(enrolment, done).when(award()).then([awarded]);
    given(enrolment, [...done, awarded])
      .when(award())
      .thenRejected('certificate-already-awarded');
    given(enrolment, [enrolled]).when(award()).thenRejected('enrolment-not-completed');
    given(enrolment, [enrolled, droppedOut]).when(award()).thenRejected('enrolment-not-completed');
    given(enrolment, done)
      .when(award({ certificate: null }))
      .thenRejected('course-without-certificate');
    given(enrolment, done)
      .when(award({ awardedOn: '2026-02-28' }))
      .thenRejected('date-too-early');
    given(enrolment, done)
      .when(award({ validUntil: awardedOn }))
      .thenRejected('not-after-award');
  });

  it('goes, whatever has become of it, to the one of two split records whose it is', () => {
    for (const before of [[], [completed(null)], [completed(null), awarded], [droppedOut]])
      given(enrolment, [enrolled, ...before])
        .when(assign('person-2', 'person-1', 'person-2'))
        .then([assigned]);
    given(enrolment, [enrolled])
      .when(assign('person-1', 'person-1', 'person-2'))
      .thenNothing();
    given(enrolment, [enrolled, assigned])
      .when(assign('person-1', 'person-1', 'person-3'))
      .thenRejected('enrolment-of-another-person');
    given(enrolment)
      .when(assign('person-2', 'person-1', 'person-2'))
      .thenRejected('enrolment-unknown');
  });

  it('takes its certificate along', () => {
    const { courseId } = of;
    expect(published(enrolled, assigned)).toEqual([]);
    expect(published(enrolled, completed(null), awarded, assigned)).toEqual([
      {
        type: 'training.certificate-reassigned.v1',
        data: {
          certificateId,
          personId: 'person-2',
          formerPersonId: 'person-1',
          courseId,
          certificate,
          skills,
          awardedOn,
          validUntil,
        },
      },
    ]);
  });

  it('tells of a certificate from before its end was asked for that it has none', () => {
    const before: EnrolmentEvent = {
      type: 'certificate-awarded',
      data: { ...of, certificateId, certificate: String(certificate), skills, awardedOn },
    };
    for (const events of [[before], [enrolled, before, assigned]])
      expect(published(...events)).toMatchObject([{ data: { certificateId, validUntil: null } }]);
  });

  it('tells others its beginning, its end and its certificate', () => {
    const said = (event: EnrolmentEvent) => published(event);
    expect(said(enrolled)).toEqual([
      { type: 'training.enrolment-recorded.v1', data: { ...of, enrolledOn: '2026-02-01' } },
    ]);
    expect(said(attendance('2026-02-02', true))).toEqual([]);
    expect(said(completed(90))).toEqual([
      { type: 'training.enrolment-ended.v1', data: { ...of, endedOn: '2026-03-01', outcome: 'completed' } },
    ]);
    expect(said(droppedOut)).toEqual([
      { type: 'training.enrolment-ended.v1', data: { ...of, endedOn: '2026-02-20', outcome: 'dropped-out' } },
    ]);
    const { personId, courseId } = of;
    expect(said(awarded)).toEqual([
      {
        type: 'training.certificate-awarded.v1',
        data: { certificateId, personId, courseId, certificate, skills, awardedOn, validUntil },
      },
    ]);
  });
});

const office = { counsellor: ['office'], 'centre-manager': ['office'] } as const;
const everywhere = ['office', 'stranger'] as const;

accessProperties({
  name: 'enrolments',
  grants: enrolmentAccess.grants,
  expected: {
    enrol: { 'job-seeker': ['own'], counsellor: everywhere, 'centre-manager': everywhere },
    'record-attendance': office,
    'complete-enrolment': office,
    'drop-out': { 'job-seeker': ['own'], ...office },
    'award-certificate': office,
    'assign-enrolment': { system: everywhere },
  },
});

describe('scope of an enrolment', () => {
  it('is the person and the office of the course', () => {
    expect(enrolmentAccess.scope(enrol, enrolment.initialState)).toEqual({ personId: 'person-1', office: '620102' });
    const other = new Enrol({ ...enrol.data, personId: 'person-2' });
    expect(enrolmentAccess.scope(other, replay(enrolment, [enrolled]))).toEqual({
      personId: 'person-1',
      office: '620102',
    });
    expect(enrolmentAccess.scope(complete, enrolment.initialState)).toEqual({});
    const noOffice = new Enrol({ ...enrol.data, office: null });
    expect(enrolmentAccess.scope(noOffice, enrolment.initialState)).toEqual({ personId: 'person-1' });
  });
});
