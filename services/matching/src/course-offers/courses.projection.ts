import { TrainingMessage } from '@doorstep/contracts';
import { exhaustive, Projection } from '@doorstep/event-sourcing';
import { CourseRow } from './courses.table';

type Handled = Extract<TrainingMessage, { type: 'training.course-stated.v1' | 'training.course-cancelled.v1' }>;

export const courseOffers: Projection<Handled, CourseRow> = {
  name: 'courses',
  version: 1,
  handles: ['training.course-stated.v1', 'training.course-cancelled.v1'],
  keysOf: (message) => [message.data.courseId],
  fold(_, message, id) {
    switch (message.type) {
      case 'training.course-stated.v1': {
        const { place, skills, certificate, startsOn, endsOn, places } = message.data;
        return { id, place, skills, certificate, startsOn, endsOn, places };
      }
      case 'training.course-cancelled.v1':
        return undefined;
      default:
        return exhaustive(message);
    }
  },
};
