import {
  Decider,
  exhaustive,
  reject,
  rejectField,
  Rejection,
  rejectMissing,
  saysTheSame,
} from '@doorstep/event-sourcing';
import { EntryCommand } from './entry.commands';
import { EntryEvent, entryEvents, EntryFacts, EntryOrigin } from './entry.events';

export interface EntryState {
  readonly facts?: EntryFacts;
  readonly origin?: EntryOrigin;
  readonly withdrawn: boolean;
}

export const entry: Decider<EntryState, EntryCommand, EntryEvent> = {
  category: 'entry',
  events: entryEvents,
  initialState: { withdrawn: false },

  evolve(state, event) {
    switch (event.type) {
      case 'entry-stated':
      case 'entry-restated': {
        const { origin, ...facts } = event.data;
        return { facts, origin, withdrawn: false };
      }
      case 'entry-withdrawn':
        return { ...state, withdrawn: true };
      default:
        return exhaustive(event);
    }
  },

  decide(command, state) {
    switch (command.type) {
      case 'state-entry':
        if (inForce(state)) return reject('entry-already-stated');
        return faultOf(command.data) ?? [{ type: 'entry-stated', data: { ...command.data, origin: 'decision' } }];
      case 'load-entry':
        return load(command.data, state);
      case 'correct-entry':
        if (!inForce(state)) return rejectMissing('entry-unknown');
        return restated({ ...bare(state.facts), ...command.data }, 'decision', state);
      case 'end-entry':
        if (!inForce(state)) return rejectMissing('entry-unknown');
        return restated({ ...state.facts, ...command.data }, 'decision', state);
      case 'withdraw-entry': {
        if (!inForce(state)) return rejectMissing('entry-unknown');
        const { entryId, kind, list } = state.facts;
        return [{ type: 'entry-withdrawn', data: { entryId, kind, list, source: command.data.source } }];
      }
      default:
        return exhaustive(command);
    }
  },
};

type InForce = EntryState & { readonly facts: EntryFacts };

function inForce(state: EntryState): state is InForce {
  return state.facts !== undefined && !state.withdrawn;
}

function load(
  { facts, origin }: { readonly facts: EntryFacts; readonly origin: 'built-in' | 'import' },
  state: EntryState,
): readonly EntryEvent[] | Rejection {
  if (state.facts === undefined) return faultOf(facts) ?? [{ type: 'entry-stated', data: { ...facts, origin } }];
  if (origin === 'built-in' && (state.withdrawn || state.origin !== 'built-in')) return [];
  return state.withdrawn ? reject('entry-withdrawn') : restated(facts, origin, state as InForce);
}

function restated(facts: EntryFacts, origin: EntryOrigin, state: InForce): readonly EntryEvent[] | Rejection {
  if (saysTheSame(facts, state.facts)) return [];
  return faultOf(facts) ?? [{ type: 'entry-restated', data: { ...facts, origin } }];
}

/** What an entry is about, without what it says. */
function bare({ entryId, kind, list, code, region, from }: EntryFacts) {
  return { entryId, kind, list, code, region, from };
}

function faultOf(facts: EntryFacts): Rejection | undefined {
  if (facts.to !== null && facts.to <= facts.from) return rejectField('to', 'interval-empty');
  const hasCode = facts.kind !== 'parameter' && facts.kind !== 'rule-table';
  if (hasCode !== (facts.code !== '')) return rejectField('code', hasCode ? 'code-missing' : 'code-not-allowed');
  if (hasCode && facts.names?.zh === undefined && facts.names?.en === undefined)
    return rejectField('names', 'names-missing');
  if (facts.position !== undefined && facts.kind !== 'division') return rejectField('position', 'position-not-allowed');
  return hasCode || facts.value !== undefined ? undefined : rejectField('value', 'value-missing');
}
