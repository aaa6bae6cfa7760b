import { PooledDatabase } from '@doorstep/event-store';
import { messageLogMigrations } from '@doorstep/messaging';
import { applicationRole, ServiceDatabase } from '@doorstep/postgres';
import { migrate } from '@doorstep/service';

/** Brings the database of the message log up to date and opens it to the services. */
export async function prepareMessageLog({ migratorUrl }: ServiceDatabase): Promise<void> {
  await migrate(migratorUrl, [{ owner: 'message-log', migrations: messageLogMigrations }]);
  const db = new PooledDatabase({ url: migratorUrl, connections: 1 });
  try {
    await db.query(`grant usage on schema message_log to ${applicationRole}`);
    await db.query(`grant execute on all functions in schema message_log to ${applicationRole}`);
  } finally {
    await db.close();
  }
}
