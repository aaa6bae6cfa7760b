import { commitMoves, Database, isTransient, ReaderMove } from '@doorstep/event-store';
import { PartitionBatch } from '../transport';
import { Delivered } from './inbox';
import { Overtaken, Reader } from './reader';

/**
 * Hands what was delivered to several readers and commits for all of them in one statement; a reader that fails is settled alone.
 * When this throws nothing is lost: every reader is loaded again and the transport delivers from the checkpoints.
 */
export async function deliverTo(
  db: Database,
  readers: readonly Reader[],
  batches: readonly PartitionBatch[],
  onError: (error: unknown) => void = () => undefined,
): Promise<void> {
  const delivered = batches.flatMap(({ topic, partition, records }) =>
    records.map((record): Delivered => ({ topic, partition, record })),
  );
  try {
    const failed: Reader[] = [];
    const prepared: { readonly reader: Reader; readonly move: ReaderMove }[] = [];
    const outcomes = await Promise.allSettled(readers.map((reader) => reader.prepare(delivered)));
    outcomes.forEach((outcome, index) => {
      const reader = readers[index] as Reader;
      if (outcome.status === 'rejected') failed.push(reader);
      else if (outcome.value !== undefined) prepared.push({ reader, move: outcome.value });
    });
    const outage = outcomes.find((outcome) => outcome.status === 'rejected' && isTransient(outcome.reason));
    if (outage?.status === 'rejected') throw outage.reason;
    if (await committed(db, prepared)) prepared.forEach(({ reader, move }) => reader.committed(move));
    else failed.push(...prepared.map(({ reader }) => reader));
    for (const reader of failed) await reader.settle(delivered);
  } catch (error) {
    if (!(error instanceof Overtaken)) onError(error);
    for (const reader of readers) await reader.load();
    throw error;
  }
}

/** False when the database refuses some reader's rows. Throws {@link Overtaken} when a reader's turn is over. */
async function committed(
  db: Database,
  prepared: readonly { readonly reader: Reader; readonly move: ReaderMove }[],
): Promise<boolean> {
  if (prepared.length === 0) return true;
  try {
    if (
      await commitMoves(
        db,
        prepared.map(({ move }) => move),
      )
    )
      return true;
  } catch (error) {
    if (isTransient(error)) throw error;
    return false;
  }
  throw new Overtaken(prepared.map(({ move }) => move.reader).join(', '));
}
