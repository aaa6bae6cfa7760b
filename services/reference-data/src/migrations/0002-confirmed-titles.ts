import { SqlMigration } from '@doorstep/service';

export const confirmedTitles: SqlMigration = {
  name: '0002-confirmed-titles',
  up: `create table confirmed_titles (
         id text primary key,
         classification text not null,
         title text not null,
         code text not null,
         confirmed_at bigint not null
       );
       create index confirmed_titles_classification on confirmed_titles (classification, id);`,
};
