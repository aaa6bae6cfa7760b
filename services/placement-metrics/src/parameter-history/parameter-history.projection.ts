import { ReferenceDataMessage } from '@doorstep/contracts';
import { onlyAdding } from '@doorstep/event-sourcing';
import { statementOf } from '../history/statement-of';
import { ParameterHistoryRow } from './parameter-history.table';

const unsaid = { region: null, value: null, unit: null, from: null, to: null, document: null, version: null };

/** Every statement of a parameter that is a number, so that an old figure is completed by the number known then. */
export const parameterHistory = onlyAdding<ReferenceDataMessage, ParameterHistoryRow>({
  name: 'parameter-history',
  version: 1,
  handles: ['reference-data.entry-stated.v1', 'reference-data.entry-withdrawn.v1'],
  rowsOf(message) {
    if (message.data.kind !== 'parameter') return [];
    const { entryId, list: parameter } = message.data;
    const of = { factId: entryId, parameter };
    if (message.type === 'reference-data.entry-withdrawn.v1')
      return [statementOf(message, { voided: true, ...of, ...unsaid })];
    const { region, value, unit = null, from, to, source: document, version } = message.data;
    if (typeof value !== 'number') return [statementOf(message, { voided: true, ...of, ...unsaid })];
    return [statementOf(message, { voided: false, region, value, unit, from, to, document, version, ...of })];
  },
});
