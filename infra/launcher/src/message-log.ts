import { messageLogMigrations } from '@doorstep/messaging';
import { ServiceDatabase } from '@doorstep/postgres';
import { migrate } from '@doorstep/service';

/** Brings the database of the message log up to date; default privileges open it to the services. */
export function prepareMessageLog({ migratorUrl }: ServiceDatabase): Promise<void> {
  return migrate(migratorUrl, [{ owner: 'message-log', migrations: messageLogMigrations }]);
}
