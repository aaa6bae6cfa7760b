import { CommandAccess } from '@doorstep/event-sourcing';
import { RecordBuiltInSet } from './built-in-set.commands';
import { BuiltInSetState } from './built-in-set.decider';

export const builtInSetAccess: CommandAccess<RecordBuiltInSet, BuiltInSetState> = {
  grants: { 'record-built-in-set': [{ roles: ['system'], record: 'any' }] },
  scope: () => ({}),
};
