import { SqlMigration } from '@doorstep/service';

export const assignments: SqlMigration = {
  name: '0002-assignments',
  up: `create table assignment_history (
         id text primary key,
         fact_id text not null,
         person_id text not null,
         source text not null,
         position bigint not null,
         recorded_at bigint not null,
         event_id text not null,
         message_type text not null,
         voided boolean not null,
         category text not null,
         survivor_id text not null,
         restored_id text not null
       );
       create index assignment_history_person on assignment_history (person_id);`,
};
