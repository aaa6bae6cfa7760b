import { SqlMigration } from '@doorstep/service';

export const factsOfFigures: SqlMigration = {
  name: '0003-facts-of-figures',
  up: `alter table registration_history add column closed_on text, add column closing_reason text;
       alter table placement_history
         add column place text,
         add column office text,
         add column end_reason text,
         add column vacancy_id text;
       alter table matching_history add column employer_id text, add column outcome text;
       create table enrolment_history (
         id text primary key,
         fact_id text not null,
         person_id text not null,
         source text not null,
         position bigint not null,
         recorded_at bigint not null,
         event_id text not null,
         message_type text not null,
         voided boolean not null,
         course_id text not null,
         enrolled_on text,
         ended_on text,
         outcome text
       );
       create index enrolment_history_fact on enrolment_history (fact_id, position);
       create index enrolment_history_person on enrolment_history (person_id);
       create table award_history (
         id text primary key,
         fact_id text not null,
         person_id text not null,
         source text not null,
         position bigint not null,
         recorded_at bigint not null,
         event_id text not null,
         message_type text not null,
         voided boolean not null,
         course_id text not null,
         certificate text not null,
         awarded_on text not null
       );
       create index award_history_fact on award_history (fact_id, position);
       create index award_history_person on award_history (person_id);
       create table vacancy_history (
         id text primary key,
         fact_id text not null,
         source text not null,
         position bigint not null,
         recorded_at bigint not null,
         event_id text not null,
         message_type text not null,
         employer_id text,
         place text,
         published_on text,
         expires_on text,
         openings integer,
         open boolean,
         closing_reason text
       );
       create index vacancy_history_fact on vacancy_history (fact_id, position);`,
};
