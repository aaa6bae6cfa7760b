import { SqlMigration } from '@doorstep/service';

export const initial: SqlMigration = {
  name: '0001-initial',
  up: `create table registration_history (
         id text primary key,
         fact_id text not null,
         person_id text not null,
         source text not null,
         position bigint not null,
         recorded_at bigint not null,
         event_id text not null,
         message_type text not null,
         voided boolean not null,
         opened_on text
       );
       create index registration_history_fact on registration_history (fact_id, position);
       create index registration_history_opened on registration_history (opened_on);
       create index registration_history_person on registration_history (person_id);
       create table person_history (
         id text primary key,
         fact_id text not null,
         person_id text not null,
         source text not null,
         position bigint not null,
         recorded_at bigint not null,
         event_id text not null,
         message_type text not null,
         voided boolean not null,
         residence text not null,
         sex text not null,
         birth_month text not null,
         channel text not null
       );
       create index person_history_fact on person_history (fact_id, position);
       create table identity_history (
         id text primary key,
         fact_id text not null,
         person_id text not null,
         source text not null,
         position bigint not null,
         recorded_at bigint not null,
         event_id text not null,
         message_type text not null,
         voided boolean not null,
         link_kind text not null,
         survivor_id text not null,
         absorbed_id text not null
       );
       create table membership_history (
         id text primary key,
         fact_id text not null,
         person_id text not null,
         source text not null,
         position bigint not null,
         recorded_at bigint not null,
         event_id text not null,
         message_type text not null,
         voided boolean not null,
         group_code text,
         from_day text,
         to_day text
       );
       create index membership_history_fact on membership_history (fact_id, position);
       create index membership_history_person on membership_history (person_id);
       create table education_history (
         id text primary key,
         fact_id text not null,
         person_id text not null,
         source text not null,
         position bigint not null,
         recorded_at bigint not null,
         event_id text not null,
         message_type text not null,
         voided boolean not null,
         education text not null
       );
       create index education_history_fact on education_history (fact_id, position);
       create table placement_history (
         id text primary key,
         fact_id text not null,
         person_id text not null,
         source text not null,
         position bigint not null,
         recorded_at bigint not null,
         event_id text not null,
         message_type text not null,
         voided boolean not null,
         employer_id text,
         work_kind text,
         started_on text,
         ended_on text,
         verified_on text
       );
       create index placement_history_fact on placement_history (fact_id, position);
       create index placement_history_person on placement_history (person_id);
       create table retention_history (
         id text primary key,
         fact_id text not null,
         person_id text not null,
         source text not null,
         position bigint not null,
         recorded_at bigint not null,
         event_id text not null,
         message_type text not null,
         voided boolean not null,
         placement_id text not null,
         day integer not null,
         outcome text not null
       );
       create index retention_history_fact on retention_history (fact_id, position);
       create index retention_history_person on retention_history (person_id);
       create table matching_history (
         id text primary key,
         fact_id text not null,
         person_id text not null,
         source text not null,
         position bigint not null,
         recorded_at bigint not null,
         event_id text not null,
         message_type text not null,
         voided boolean not null,
         step text not null,
         vacancy_id text not null,
         happened_on text not null
       );
       create index matching_history_step on matching_history (step, person_id, happened_on);
       create table division_history (
         id text primary key,
         fact_id text not null,
         position bigint not null,
         recorded_at bigint not null,
         voided boolean not null,
         code text,
         parent text,
         level text,
         from_day text,
         to_day text
       );
       create index division_history_fact on division_history (fact_id, position);`,
};
