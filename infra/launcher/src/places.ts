import { PooledDatabase } from '@doorstep/event-store';
import type { ServiceDatabase } from '@doorstep/postgres';

/**
 * Forgets up to where services have read topics that are not theirs any more. How far each knows a source stays, so that what the
 * relays send again is passed over.
 */
export async function forgetPlaces(databases: readonly ServiceDatabase[]): Promise<void> {
  for (const { migratorUrl } of databases) {
    const db = new PooledDatabase({ url: migratorUrl, connections: 1 });
    try {
      if (await hasTable(db, 'projections.checkpoints')) {
        await db.query(`update projections.checkpoints set position = -1 where source like 'doorstep.%'`);
      }
    } finally {
      await db.close();
    }
  }
}

/** True when the services of this data folder have spoken through the embedded log. */
export async function hasEmbeddedLog({ migratorUrl }: ServiceDatabase): Promise<boolean> {
  const db = new PooledDatabase({ url: migratorUrl, connections: 1 });
  try {
    return await hasTable(db, 'message_log.head');
  } finally {
    await db.close();
  }
}

/** True when one of the services has a store already. */
export async function hasStore(databases: readonly ServiceDatabase[]): Promise<boolean> {
  for (const { migratorUrl } of databases) {
    const db = new PooledDatabase({ url: migratorUrl, connections: 1 });
    try {
      if (await hasTable(db, 'event_store.head')) return true;
    } finally {
      await db.close();
    }
  }
  return false;
}

async function hasTable(db: PooledDatabase, name: string): Promise<boolean> {
  const [found] = await db.query<{ table: string | null }>('select to_regclass($1)::text as table', [name]);
  return found?.table != null;
}
