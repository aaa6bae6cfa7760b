import { join } from 'node:path';
import { migrationsIn } from '@doorstep/event-store';

/** For the database of the log. The application's role may read and write all of it. */
export const messageLogMigrations = migrationsIn(join(__dirname, '../sql/log'));

/** For the database of each service that consumes messages, after `projectionMigrations`. */
export const inboxMigrations = migrationsIn(join(__dirname, '../sql/inbox'));
