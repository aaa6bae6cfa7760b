import { SqlMigration } from '@doorstep/service';

export const initial: SqlMigration = {
  name: '0001-initial',
  up: `create table stated_entries (
         id text primary key,
         kind text not null,
         list text not null,
         code text not null,
         region text not null,
         parent text not null,
         valid_from text not null,
         valid_to text,
         search_text text not null,
         entry jsonb not null
       );
       create index stated_entries_list on stated_entries (kind, list, region, code);
       create index stated_entries_parent on stated_entries (kind, list, parent);
       create table entry_versions (
         id text primary key,
         entry_id text not null,
         version integer not null,
         recorded_at bigint not null,
         origin text not null,
         source text not null,
         facts jsonb
       );
       create index entry_versions_entry on entry_versions (entry_id, version);`,
};
