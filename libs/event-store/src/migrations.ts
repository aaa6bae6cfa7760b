import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One frozen step of a schema; `up` holds several statements and runs inside the caller's transaction. */
export interface StoreMigration {
  readonly name: string;
  readonly up: string;
}

/** The SQL files of a folder as migrations, in order of their numbers. */
export function migrationsIn(folder: string): readonly StoreMigration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}-.*\.sql$/.test(file))
    .sort()
    .map((file) => ({ name: file.slice(0, -'.sql'.length), up: readFileSync(join(folder, file), 'utf8') }));
}

/** The steps of the event store's schema in their order. A step that has been released is never edited; a new one is added. */
export const eventStoreMigrations = migrationsIn(join(__dirname, '../sql'));

/**
 * The least that the application's role needs, whatever default privileges gave it: it appends through the function alone and
 * can change no stored event.
 */
export function grantsFor(role: string): string {
  const name = `"${role.replaceAll('"', '""')}"`;
  return [
    `revoke all on all tables in schema event_store from ${name};`,
    `grant usage on schema event_store to ${name};`,
    `grant select on event_store.events, event_store.head, event_store.claims, event_store.answers to ${name};`,
    `grant execute on function event_store.append(jsonb) to ${name};`,
    `grant select, insert, update on event_store.person_keys to ${name};`,
  ].join('\n');
}
