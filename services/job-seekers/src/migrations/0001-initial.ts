import { SqlMigration } from '@doorstep/service';

export const initial: SqlMigration = {
  name: '0001-initial',
  up: `create table adviser_caseload (
         id text primary key,
         version integer not null,
         office text not null,
         residence text not null,
         sex text not null,
         birth_month text not null,
         channel text not null,
         registered_on text not null,
         survivor_id text,
         name_sealed text not null,
         registration_id text,
         opened_on text,
         next_due_on text,
         lapses_on text,
         groups jsonb not null,
         profiled boolean not null
       );
       create index adviser_caseload_office on adviser_caseload (office text_pattern_ops, id);
       create index adviser_caseload_due on adviser_caseload (next_due_on, id) where next_due_on is not null;
       create table person_files (
         id text primary key,
         version integer not null,
         profile_version integer not null,
         office text not null,
         file jsonb not null
       );
       create table households (
         id text primary key,
         version integer not null,
         office text not null,
         formed_on text not null,
         members jsonb not null
       );
       create index households_members on households using gin (members jsonb_path_ops);
       create table deadlines (
         id text primary key,
         kind text not null,
         due_at bigint not null,
         stream_id text not null
       );
       create index deadlines_due on deadlines (due_at);`,
};
