import { accessProperties, given } from '@doorstep/testing';
import { outcomeRecordAccess } from './outcome-record.access';
import { StateOutcome } from './outcome-record.commands';
import { outcomeRecord } from './outcome-record.decider';
import { OutcomeRecord } from './outcome-record.events';
import { outcome } from './outcome.fixture';

const stated = { type: 'outcome-stated' as const, data: outcome };
const other: OutcomeRecord = { ...outcome, spell: null, contentHash: 'second' };
const restated = { type: 'outcome-restated' as const, data: other };

describe('an outcome record', () => {
  it('is stated, and restated as a whole', () => {
    given(outcomeRecord).when(new StateOutcome(outcome)).then([stated]);
    given(outcomeRecord, [stated]).when(new StateOutcome(other)).then([restated]);
  });

  it('is not stated again while it says the same', () => {
    given(outcomeRecord, [stated]).when(new StateOutcome(outcome)).thenNothing();
    given(outcomeRecord, [stated, restated]).when(new StateOutcome(other)).thenNothing();
    given(outcomeRecord, [stated, restated])
      .when(new StateOutcome(outcome))
      .then([{ type: 'outcome-restated', data: outcome }]);
  });

  it.each([{ study: 'another-study' }, { region: '620103' }])('stays where it is: not %o', (moved) => {
    given(outcomeRecord, [stated])
      .when(new StateOutcome({ ...other, ...moved }))
      .thenRejected('outcome-of-other-study');
  });
});

accessProperties({
  name: 'outcome records',
  grants: outcomeRecordAccess.grants,
  expected: {
    'state-outcome': {
      'bureau-analyst': ['office'],
      'centre-manager': ['office'],
      administrator: ['office', 'stranger'],
    },
  },
});
