import { Actor } from './access';
import { CivilDate } from './time';
import { DomainEvent, EventCatalogue } from './event';
import { Rejection } from './rejection';

/** An intention. A command class adds `readonly type = '…'` and what it needs as `data`, resolved parameters included. */
export abstract class Command<Data extends object = object> {
  abstract readonly type: string;
  constructor(readonly data: Data) {}
}

/** What a decision is given beside command and state: the instant (epoch ms), the civil date in Asia/Shanghai, and who asks. */
export interface Given {
  readonly now: number;
  readonly today: CivilDate;
  readonly actor: Actor;
}

/** The pure core of one stream category. `decide` returns the events that happen (none is a valid answer) or a rejection. */
export interface Decider<State, C extends Command, E extends DomainEvent> {
  /** Streams are named `<category>-<id>`. */
  readonly category: string;
  readonly events: EventCatalogue<E>;
  readonly initialState: State;
  evolve(state: State, event: E): State;
  decide(command: C, state: State, given: Given): readonly E[] | Rejection;
}

/** The stream of `id` in the decider's category. */
export function streamOf(decider: { readonly category: string }, id: string): string {
  return `${decider.category}-${id}`;
}

/** The id part of a stream name of the decider's category. */
export function idOf(decider: { readonly category: string }, streamId: string): string {
  return streamId.slice(decider.category.length + 1);
}

/** The state after `events`, from `state` or the initial one. */
export function replay<State, E extends DomainEvent>(
  decider: Pick<Decider<State, never, E>, 'initialState' | 'evolve'>,
  events: readonly E[],
  state: State = decider.initialState,
): State {
  return events.reduce((reached, event) => decider.evolve(reached, event), state);
}
