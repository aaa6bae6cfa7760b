import { MigrationInterface, QueryRunner } from 'typeorm';

/** A schema change: numbered name (`0001-caseload`) and its SQL. Frozen once released; the next change is a new one. */
export interface SqlMigration {
  readonly name: string;
  readonly up: string;
}

/**
 * TypeORM migration classes in the given order. TypeORM sorts by the 13 digits that end a class's name, so the owner's rank
 * (the shell's libraries first, the service last) and the migration's place among its own make them up.
 */
export function typeormMigrations(
  owner: string,
  rank: number,
  migrations: readonly SqlMigration[],
): (new () => MigrationInterface)[] {
  return migrations.map(({ name, up }, index) => {
    const digits = `1${String(rank).padStart(6, '0')}${String(index + 1).padStart(6, '0')}`;
    const className = `${owner}_${name}`.replace(/[^A-Za-z0-9]+/g, '_') + `_${digits}`;
    const migration = class implements MigrationInterface {
      readonly name = className;

      async up(runner: QueryRunner): Promise<void> {
        await runner.query(up);
      }

      down(): Promise<void> {
        return Promise.reject(new Error('migrations only go forward'));
      }
    };
    Object.defineProperty(migration, 'name', { value: className });
    return migration;
  });
}

/** The shell's own tables. */
export const shellMigrations: readonly SqlMigration[] = [
  {
    name: '0001-access-log',
    up: `create table access_log (
           id bigint generated always as identity primary key,
           person_id uuid not null,
           actor_id text not null,
           actor_role text not null,
           actor_office text,
           purpose text not null,
           correlation_id text not null,
           read_at bigint not null
         );
         create index access_log_person on access_log (person_id, read_at);`,
  },
  {
    name: '0002-reference-entries',
    up: `create table reference_entries (
           id text primary key,
           position bigint not null,
           entry jsonb not null
         );`,
  },
  {
    name: '0003-merged-records',
    up: `create table merged_records (
           id text primary key,
           survivor_id text,
           position bigint not null
         );`,
  },
  {
    name: '0004-linked-accounts',
    up: `create table linked_accounts (
           id text primary key,
           holder_id text not null,
           position bigint not null
         );`,
  },
];
