import { TrainingMessage } from '@doorstep/contracts';
import { exhaustive, Recorded } from '@doorstep/event-sourcing';
import { EnrolmentState } from './enrolment.decider';
import { EnrolmentEvent } from './enrolment.events';

/** Others learn that an enrolment began, how it ended, and whose certificate it led to; attendance stays here. */
export function enrolmentPublished(
  event: Recorded<EnrolmentEvent>,
  { award }: Pick<EnrolmentState, 'award'>,
): readonly TrainingMessage[] {
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
      const { certificateId, certificate, skills, awardedOn, validUntil = null } = event.data;
      return [
        {
          type: 'training.certificate-awarded.v1',
          data: { certificateId, personId, courseId, certificate, skills, awardedOn, validUntil },
        },
      ];
    }
    case 'enrolment-assigned': {
      if (award === null) return [];
      const { formerPersonId } = event.data;
      const { certificateId, certificate, skills, awardedOn, validUntil = null } = award;
      return [
        {
          type: 'training.certificate-reassigned.v1',
          data: { certificateId, personId, formerPersonId, courseId, certificate, skills, awardedOn, validUntil },
        },
      ];
    }
    default:
      return exhaustive(event);
  }
}
