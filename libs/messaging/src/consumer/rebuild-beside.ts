import { beginShadow, pause, shadowOf, Sql, swapShadow } from '@doorstep/event-store';
import { ConsumerOptions } from './consumer';
import { deliverTo } from './delivery';
import { MessageHandler, projectionHandler } from './handlers';
import { forgetParked, takeOverParked } from './parked';
import { lowestOffset, Reader } from './reader';

const lookEveryMs = 20;
/** How far behind the served rows the new ones may be when the served ones begin to wait for them, in records. */
const near = 500;
const levelWithinMs = 10_000;

/**
 * Builds a handler's rows anew from the first message, beside those that go on being kept, and swaps them: the served reader waits
 * for the moment in which the new rows come level with its own. A failure, or an abort, leaves the old rows.
 */
export async function rebuildBeside(
  options: ConsumerOptions,
  handler: MessageHandler,
  signal: AbortSignal,
): Promise<void> {
  const { name, transport, db, owner = db, onError, onParked = () => undefined } = options;
  const { target, topics, reader: served } = handler;
  if (target === undefined) throw new Error(`${served} has no rows that could be rebuilt`);
  const made = shadowOf(target).projection.name;
  await beginShadow(owner, target);
  await forgetParked(db, made);
  const reader = new Reader(db, projectionHandler(shadowOf(target), topics), onParked);
  await reader.load();
  let level = false;
  let delivering = Promise.resolve();
  const subscription = await transport.subscribe({
    group: `${name}~rebuild`,
    passing: true,
    topics,
    checkpointOf: async (topic, partition) => lowestOffset([reader], topic, partition),
    deliver: async (batches) => {
      if (level) return;
      delivering = deliverTo(db, [reader], batches, onError);
      await delivering;
    },
  });
  try {
    while (!signal.aborted && (await recordsBehind(db, made, served)) > near) await pause(lookEveryMs, signal);
    if (signal.aborted) return;
    await owner.transaction(async (sql) => {
      await swapShadow(sql, target, async () => {
        const deadline = performance.now() + levelWithinMs;
        while ((await recordsBehind(sql, made, served)) > 0) {
          if (performance.now() > deadline) throw new Error(`the new rows of ${served} do not come level with the old`);
          await pause(lookEveryMs);
        }
        level = true;
        await delivering.catch(() => undefined);
      });
      await takeOverParked(sql, served, made);
    });
  } finally {
    await subscription.close();
  }
}

async function recordsBehind(sql: Sql, made: string, served: string): Promise<number> {
  const [row] = await sql.query<{ behind: string }>(
    `select coalesce(sum(greatest(0, served.position - coalesce(made.position, -1))), 0) as behind
     from projections.checkpoints served left join projections.checkpoints made
       on made.reader = $1 and made.source = served.source and made.partition = served.partition
     where served.reader = $2`,
    [made, served],
  );
  return Number(row?.behind);
}
