import { accessProperties, given } from '@doorstep/testing';
import { builtInSetAccess } from './built-in-set.access';
import { RecordBuiltInSet } from './built-in-set.commands';
import { builtInSet } from './built-in-set.decider';
import { BuiltInSetEvent } from './built-in-set.events';

describe('the built-in set', () => {
  const loaded: BuiltInSetEvent = { type: 'built-in-set-loaded', data: { fingerprint: 'a', entries: 3 } };

  it('is recorded when its files changed', () => {
    given(builtInSet).when(new RecordBuiltInSet(loaded.data)).then([loaded]);
    given(builtInSet, [loaded]).when(new RecordBuiltInSet(loaded.data)).thenNothing();
    const other = { fingerprint: 'b', entries: 3 };
    given(builtInSet, [loaded])
      .when(new RecordBuiltInSet(other))
      .then([{ type: 'built-in-set-loaded', data: other }]);
  });
});

accessProperties({
  name: 'the built-in set',
  grants: builtInSetAccess.grants,
  expected: { 'record-built-in-set': { system: ['office', 'stranger'] } },
});
