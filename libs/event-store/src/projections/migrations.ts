import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreMigration } from '../migrations';

/** The SQL files of a folder as migrations, in order of their numbers. */
export function migrationsIn(folder: string): readonly StoreMigration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}-.*\.sql$/.test(file))
    .sort()
    .map((file) => ({ name: file.slice(0, -'.sql'.length), up: readFileSync(join(folder, file), 'utf8') }));
}

/** Readers and their checkpoints, for the database that holds the read models. The application's role may read and write all of it. */
export const projectionMigrations = migrationsIn(join(__dirname, 'sql'));
