import { SqlMigration } from '@doorstep/service';

export const publishedFiguresTable: SqlMigration = {
  name: '0004-published-figures',
  up: `create table published_figures (
         id text primary key,
         position bigint not null,
         question_key text not null,
         metric text not null,
         region text not null,
         question jsonb not null,
         basis jsonb not null,
         total jsonb not null,
         cells jsonb not null,
         restates jsonb,
         published_on text not null,
         published_by text not null
       );
       create index published_figures_question on published_figures (question_key, position);
       create index published_figures_region on published_figures (region, position);`,
};
