import { commitMoves, Database, loadReaders, ReaderState } from '@doorstep/event-store';
import { MessageHandler } from './handlers';
import { keyOf } from './inbox';
import { nextParked, noteFailure, parkedKeysOf, unpark } from './parked';

export interface Replayed {
  readonly handled: number;
  /** Keys that stay parked, as `<topic>/<subject>`: they failed again, were not tried, or the rows are of another version. */
  readonly stillParked: readonly string[];
}

/**
 * Handles a reader's parked messages in their order, each with its removal in one commit, until `signal` aborts; a key that fails
 * again stays parked. May run beside the consumer, in any process.
 */
export async function replayParked(db: Database, handler: MessageHandler, signal: AbortSignal): Promise<Replayed> {
  const { reader, version } = handler;
  const failing = new Set<string>();
  let handled = 0;
  for (;;) {
    const state = (await loadReaders(db, [{ reader, version }])).get(reader) as ReaderState;
    if (state.version !== version || signal.aborted)
      return { handled, stillParked: [...((await parkedKeysOf(db, [reader])).get(reader) ?? [])] };
    const message = await nextParked(db, reader, failing);
    if (message === undefined) return { handled, stillParked: [...failing] };
    try {
      const writes = [...(await handler.handle(db, [message])), unpark(reader, message)];
      const move = { reader, version, turn: state.turn, checkpoints: [], writes };
      if ((await commitMoves(db, [move])) !== undefined) handled += 1;
    } catch (error) {
      failing.add(keyOf(message));
      await noteFailure(db, reader, message, error);
    }
  }
}
