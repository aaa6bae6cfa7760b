import { TrainingMessage } from '@doorstep/contracts';
import { exhaustive, Recorded } from '@doorstep/event-sourcing';
import { EnrolmentEvent } from './enrolment.events';

/** Others learn that an enrolment began and how it ended; attendance stays here. */
export function enrolmentPublished(event: Recorded<EnrolmentEvent>): readonly TrainingMessage[] {
  const { enrolmentId, personId, courseId } = event.data;
  const of = { enrolmentId, personId, courseId };
  switch (event.type) {
    case 'enrolled':
      return [{ type: 'training.enrolment-recorded.v1', data: { ...of, enrolledOn: event.data.enrolledOn } }];
    case 'attendance-recorded':
      return [];
    case 'enrolment-completed': {
      const { completedOn } = event.data;
      return [{ type: 'training.enrolment-ended.v1', data: { ...of, endedOn: completedOn, outcome: 'completed' } }];
    }
    case 'enrolment-dropped-out': {
      const { endedOn } = event.data;
      return [{ type: 'training.enrolment-ended.v1', data: { ...of, endedOn, outcome: 'dropped-out' } }];
    }
    case 'certificate-awarded': {
      const { certificateId, certificate, skills, awardedOn } = event.data;
      return [
        {
          type: 'training.certificate-awarded.v1',
          data: { certificateId, personId, courseId, certificate, skills, awardedOn },
        },
      ];
    }
    default:
      return exhaustive(event);
  }
}
