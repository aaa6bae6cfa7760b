import { DeadlinePolicy } from '@doorstep/event-sourcing';
import { LapseReferral, NoteEmployerSilent } from '../referral/referral.commands';
import { ReleaseSeat } from '../seats/seats.commands';
import { lapseKinds } from '../deadlines/deadlines.projection';

/** The employer's time to reply is over. */
export const employerSilence: DeadlinePolicy = {
  name: 'employer-silence',
  kinds: ['employer-silence'],
  react: ({ streamId }) => [{ streamId, command: new NoteEmployerSilent({}) }],
};

/** The vacancy of an open referral closed. */
export const lapseWithVacancy: DeadlinePolicy = {
  name: 'lapse-with-vacancy',
  kinds: Object.values(lapseKinds),
  react({ kind, streamId }) {
    const reason = Object.entries(lapseKinds).find(([, lapseKind]) => lapseKind === kind);
    return reason === undefined ? [] : [{ streamId, command: new LapseReferral({ reasonCode: reason[0] }) }];
  },
};

/** A hire fell through: its seat is free again. */
export const releaseSeat: DeadlinePolicy = {
  name: 'release-seat',
  kinds: ['seat-release'],
  react: ({ id, streamId }) => [{ streamId, command: new ReleaseSeat({ referralId: id.slice('seat-'.length) }) }],
};
