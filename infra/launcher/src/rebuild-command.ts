import { isTransient, pause, PooledDatabase } from '@doorstep/event-store';
import { Obstacle } from './obstacle';
import type { Options } from './options';
import { runningDatabases } from './running-databases';

const lookEveryMs = 100;

/** Has the Doorstep that runs on a data folder rebuild a read model while it serves; resolves once the new rows have taken over. */
export async function runRebuild(
  data: string,
  { service, name }: NonNullable<Options['readModel']>,
): Promise<{ readonly rebuilt: string; readonly seconds: number }> {
  const db = new PooledDatabase({ url: runningDatabases(data)(service), connections: 1 });
  const since = performance.now();
  try {
    await ask(db, service, name);
    while (!(await isDone(db, name))) await pause(lookEveryMs);
    return { rebuilt: name, seconds: Math.round((performance.now() - since) / 100) / 10 };
  } catch (error) {
    if (!isTransient(error)) throw error;
    throw new Obstacle(`Doorstep has stopped meanwhile; ${name} is rebuilt once it runs again.`);
  } finally {
    await db.close();
  }
}

async function ask(db: PooledDatabase, service: string, name: string): Promise<void> {
  const readers = await db.query<{ reader: string }>(
    `select reader from projections.readers where reader not like 'policy:%' and reader not like '%~rebuild' order by reader`,
  );
  const names = readers.map(({ reader }) => reader);
  if (!names.includes(name)) {
    throw new Obstacle(`${service} has no read model ${name}; there are ${names.join(', ')}.`, 2);
  }
  await db.query(
    'insert into projections.rebuilds (reader) values ($1) on conflict (reader) do update set failure = null',
    [name],
  );
}

/** Throws, having withdrawn the request, when it could not be done. */
async function isDone(db: PooledDatabase, name: string): Promise<boolean> {
  const [asked] = await db.query<{ failure: string | null }>(
    'select failure from projections.rebuilds where reader = $1',
    [name],
  );
  if (asked?.failure == null) return asked === undefined;
  await db.query('delete from projections.rebuilds where reader = $1', [name]);
  throw new Obstacle(`${name} was not rebuilt and serves its old rows: ${asked.failure}`);
}
