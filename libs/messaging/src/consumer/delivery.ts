import { commitMoves, Database, isTransient, pause, ReaderMove } from '@doorstep/event-store';
import { PartitionBatch } from '../transport';
import { Delivered } from './inbox';
import { loadAll, lowestOffset, Overtaken, Reader } from './reader';

const mostTurns = 40;
const turnsApartMs = 10;

/**
 * Hands what was delivered to several readers and commits for all of them in one statement; a reader that fails is settled alone.
 * All processes of a service move the same readers: one whose turn another took tries again at once. When this throws nothing is
 * lost: every reader is loaded again and the transport delivers from the checkpoints.
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
  const begun = () => batches.map(({ topic, partition }) => lowestOffset(readers, topic, partition));
  for (let turn = 1; ; turn += 1) {
    const before = begun();
    try {
      return await deliverOnce(db, readers, delivered);
    } catch (error) {
      const overtaken = error instanceof Overtaken;
      if (!overtaken) onError(error);
      await loadAll(db, readers);
      const wentBack = begun().some((offset, at) => offset < (before[at] as number));
      if (!overtaken || wentBack || turn === mostTurns) throw error;
      await pause(Math.random() * turnsApartMs);
    }
  }
}

async function deliverOnce(db: Database, readers: readonly Reader[], delivered: readonly Delivered[]): Promise<void> {
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
  const step = await committed(db, prepared);
  if (step === undefined) failed.push(...prepared.map(({ reader }) => reader));
  else prepared.forEach(({ reader, move }) => reader.committed(move, step));
  for (const reader of failed) await reader.settle(delivered);
}

/**
 * By how much the readers' turns went up; undefined when the database refuses some reader's rows. Throws {@link Overtaken} when a
 * reader's turn is over.
 */
async function committed(
  db: Database,
  prepared: readonly { readonly reader: Reader; readonly move: ReaderMove }[],
): Promise<number | undefined> {
  if (prepared.length === 0) return 0;
  const moves = prepared.map(({ move }) => move);
  try {
    const step = await commitMoves(db, moves);
    if (step !== undefined) return step;
  } catch (error) {
    if (isTransient(error)) throw error;
    return undefined;
  }
  throw new Overtaken(moves.map(({ reader }) => reader).join(', '));
}
