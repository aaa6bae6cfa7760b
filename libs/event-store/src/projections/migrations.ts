import { join } from 'node:path';
import { migrationsIn } from '../migrations';

/** Readers and their checkpoints, for the database that holds the read models. The application's role may read and write all of it. */
export const projectionMigrations = migrationsIn(join(__dirname, 'sql'));
