import { SqlMigration } from '@doorstep/service';

export const initial: SqlMigration = {
  name: '0001-initial',
  up: `create table vacancy_board (
         id text primary key,
         version integer not null,
         open boolean not null,
         status text not null,
         standing text,
         employer_id text,
         organisation text,
         source text,
         office text,
         place text,
         occupation text,
         monthly_fen bigint,
         published_on text,
         expires_on text,
         content jsonb not null,
         remarks jsonb not null,
         terms jsonb not null
       );
       create index vacancy_board_newest on vacancy_board (published_on desc, id desc) where open;
       create index vacancy_board_place on vacancy_board (place text_pattern_ops) where open;
       create index vacancy_board_terms on vacancy_board using gin (terms jsonb_path_ops);
       create table vacancy_files (
         id text primary key,
         version integer not null,
         status text not null,
         employer_id text,
         office text,
         content jsonb not null,
         waived jsonb not null,
         checks jsonb not null,
         closed_for text,
         waiting_since bigint,
         changed_at bigint not null
       );
       create index vacancy_files_employer on vacancy_files (employer_id, changed_at desc, id desc);
       create index vacancy_files_waiting on vacancy_files (waiting_since, id) where waiting_since is not null;
       create table employer_directory (
         id text primary key,
         version integer not null,
         name text not null,
         credit_code text not null,
         office text not null,
         place text,
         industry text,
         standing text not null,
         valid_until text,
         suspended_for text,
         registered_on text not null,
         contact_name_sealed text,
         contact_phone_sealed text
       );
       create index employer_directory_office on employer_directory (office text_pattern_ops, id);
       create table deadlines (
         id text primary key,
         kind text not null,
         due_at bigint not null,
         stream_id text not null
       );
       create index deadlines_due on deadlines (due_at);`,
};
