import { JobSeekersMessage } from '@doorstep/contracts';
import { exhaustive, Projection } from '@doorstep/event-sourcing';
import { MergedRecordRow } from './merged-record.table';

type Told = Extract<
  JobSeekersMessage,
  {
    type: 'job-seekers.persons-merged.v1' | 'job-seekers.persons-split.v1' | 'job-seekers.person-erased.v1';
  }
>;

/** Which records of persons stand for one person now. */
export const mergedRecords: Projection<Told, MergedRecordRow> = {
  name: 'merged-records',
  version: 1,
  handles: ['job-seekers.persons-merged.v1', 'job-seekers.persons-split.v1', 'job-seekers.person-erased.v1'],
  keysOf(message) {
    switch (message.type) {
      case 'job-seekers.persons-merged.v1':
        return [message.data.absorbedId];
      case 'job-seekers.persons-split.v1':
        return [message.data.restoredId];
      case 'job-seekers.person-erased.v1':
        return [message.data.personId];
      default:
        return exhaustive(message);
    }
  },
  fold(_, message, id) {
    switch (message.type) {
      case 'job-seekers.persons-merged.v1':
        return { id, survivorId: message.data.survivorId, position: message.position };
      case 'job-seekers.persons-split.v1':
        return { id, survivorId: null, position: message.position };
      case 'job-seekers.person-erased.v1':
        return undefined;
      default:
        return exhaustive(message);
    }
  },
};
