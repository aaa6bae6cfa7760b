import { SqlMigration } from '@doorstep/service';

/** Figures kept from message to message, and what of the histories they have taken in. */
export const keptFiguresTables: SqlMigration = {
  name: '0007-kept-figures',
  up: `alter table assignment_history add column written_in bigint not null default pg_current_xact_id()::text::bigint;
       create index assignment_history_written on assignment_history (written_in);
       alter table award_history add column written_in bigint not null default pg_current_xact_id()::text::bigint;
       create index award_history_written on award_history (written_in);
       alter table education_history add column written_in bigint not null default pg_current_xact_id()::text::bigint;
       create index education_history_written on education_history (written_in);
       alter table enrolment_history add column written_in bigint not null default pg_current_xact_id()::text::bigint;
       create index enrolment_history_written on enrolment_history (written_in);
       alter table identity_history add column written_in bigint not null default pg_current_xact_id()::text::bigint;
       create index identity_history_written on identity_history (written_in);
       alter table matching_history add column written_in bigint not null default pg_current_xact_id()::text::bigint;
       create index matching_history_written on matching_history (written_in);
       alter table membership_history add column written_in bigint not null default pg_current_xact_id()::text::bigint;
       create index membership_history_written on membership_history (written_in);
       alter table person_history add column written_in bigint not null default pg_current_xact_id()::text::bigint;
       create index person_history_written on person_history (written_in);
       alter table placement_history add column written_in bigint not null default pg_current_xact_id()::text::bigint;
       create index placement_history_written on placement_history (written_in);
       alter table registration_history add column written_in bigint not null default pg_current_xact_id()::text::bigint;
       create index registration_history_written on registration_history (written_in);
       alter table retention_history add column written_in bigint not null default pg_current_xact_id()::text::bigint;
       create index retention_history_written on retention_history (written_in);
       create index matching_history_person on matching_history (person_id);
       create table kept_observations (
         id bigint generated always as identity primary key,
         metric text not null,
         month text not null,
         county text not null,
         entries text not null
       );
       create index kept_observations_shelf on kept_observations (metric, month, county);
       create table kept_cubes (
         id bigint generated always as identity primary key,
         metric text not null,
         month text not null,
         county text not null,
         entries text not null
       );
       create index kept_cubes_shelf on kept_cubes (metric, month, county);
       create table kept_divisions (division text primary key);
       create table kept_until (
         written_in bigint not null,
         recorded_at bigint not null,
         histories text not null,
         metrics text not null
       );
       insert into kept_until (written_in, recorded_at, histories, metrics) values (0, 0, '', '');`,
};
