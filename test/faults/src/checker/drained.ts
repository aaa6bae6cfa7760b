import { services, Stores } from '../stores';
import { headsOf } from './stored-events';

interface Standing {
  readonly reader: string;
  readonly source: string;
  readonly partition: number;
  readonly watermark: number;
}

const topic = /^doorstep\.([\w-]+)\./;

/** Who has not come to the end of what there is to read or to give back; empty once relays and consumers have drained. */
export async function behind(stores: Stores): Promise<readonly string[]> {
  const heads = await headsOf(stores);
  const late: string[] = [];
  for (const service of services) {
    const standings = await stores
      .of(service)
      .query<Standing>(
        `select c.reader, c.source, c.partition, c.watermark::int from projections.checkpoints c order by 1, 2, 3`,
      );
    for (const { reader, source, partition, watermark } of standings) {
      const head = heads.get(topic.exec(source)?.[1] ?? source) ?? 0;
      if (watermark < head) late.push(`${service}: ${reader} at ${watermark} of ${head} in ${source}/${partition}`);
    }
    const [parked] = await stores
      .of(service)
      .query<{ count: number }>('select count(*)::int as count from messaging.parked_messages');
    if (parked !== undefined && parked.count > 0) late.push(`${service}: ${parked.count} parked messages`);
  }
  const [due] = await stores
    .of('matching')
    .query<{ count: number }>(
      `select count(*)::int as count from deadlines where kind = 'seat-release' and due_at <= $1`,
      [Date.now()],
    );
  if (due !== undefined && due.count > 0) late.push(`matching: ${due.count} seats still to be given back`);
  return late;
}

/** Resolves with the heads of all stores once nothing is behind and nothing is added, several times in a row. */
export async function restOf(stores: Stores): Promise<string> {
  const late = await behind(stores);
  return late.length === 0 ? JSON.stringify([...(await headsOf(stores))]) : '';
}
