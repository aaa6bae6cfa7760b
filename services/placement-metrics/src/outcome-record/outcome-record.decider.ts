import { Decider, reject } from '@doorstep/event-sourcing';
import { OutcomeRecordCommand } from './outcome-record.commands';
import { OutcomeRecord, OutcomeRecordEvent, outcomeRecordEvents } from './outcome-record.events';

export interface OutcomeRecordState {
  readonly record: OutcomeRecord | null;
}

/** A record is restated as a whole; it stays in its study and region. */
export const outcomeRecord: Decider<OutcomeRecordState, OutcomeRecordCommand, OutcomeRecordEvent> = {
  category: 'outcome-record',
  events: outcomeRecordEvents,
  initialState: { record: null },
  evolve: (_, { data }) => ({ record: data }),
  decide: ({ data }, { record }) => {
    if (record === null) return [{ type: 'outcome-stated', data }];
    if (record.study !== data.study || record.region !== data.region) return reject('outcome-of-other-study');
    return record.contentHash === data.contentHash ? [] : [{ type: 'outcome-restated', data }];
  },
};
