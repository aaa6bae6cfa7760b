import { SqlMigration } from '@doorstep/service';

/** What studies and other registers say of their subjects, apart from everybody who is on the register. */
export const outcomeRecords: SqlMigration = {
  name: '0005-outcome-records',
  up: `create table outcome_history (
         id text primary key,
         fact_id text not null,
         person_id text not null,
         source text not null,
         position bigint not null,
         recorded_at bigint not null,
         event_id text not null,
         message_type text not null,
         voided boolean not null,
         study text not null,
         record jsonb not null
       );
       create index outcome_history_study on outcome_history (study, fact_id, position);
       create index outcome_history_person on outcome_history (person_id);
       create index outcome_history_place on outcome_history (position);`,
};
