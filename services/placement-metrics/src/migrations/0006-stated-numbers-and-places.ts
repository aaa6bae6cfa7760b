import { SqlMigration } from '@doorstep/service';

/** Numbers that others state and households, as known at an instant; and the way from evidence to its event, by its place in the source. */
export const statedNumbersAndPlaces: SqlMigration = {
  name: '0006-stated-numbers-and-places',
  up: `create table parameter_history (
         id text primary key,
         fact_id text not null,
         source text not null,
         position bigint not null,
         recorded_at bigint not null,
         event_id text not null,
         message_type text not null,
         voided boolean not null,
         parameter text not null,
         region text,
         value double precision,
         unit text,
         from_day text,
         to_day text,
         document text,
         version integer
       );
       create index parameter_history_fact on parameter_history (fact_id, position);
       create table household_history (
         id text primary key,
         fact_id text not null,
         source text not null,
         position bigint not null,
         recorded_at bigint not null,
         event_id text not null,
         message_type text not null,
         members jsonb not null
       );
       create index household_history_fact on household_history (fact_id, position);
       create index household_history_place on household_history (position);
       create index registration_history_place on registration_history (position);
       create index person_history_place on person_history (position);
       create index identity_history_place on identity_history (position);
       create index membership_history_place on membership_history (position);
       create index education_history_place on education_history (position);
       create index placement_history_place on placement_history (position);
       create index retention_history_place on retention_history (position);
       create index matching_history_place on matching_history (position);
       create index enrolment_history_place on enrolment_history (position);
       create index award_history_place on award_history (position);
       create index vacancy_history_place on vacancy_history (position);`,
};
