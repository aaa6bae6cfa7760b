import { SqlMigration } from '@doorstep/service';

export const initial: SqlMigration = {
  name: '0001-initial',
  up: `create table deadlines (
         id text primary key,
         kind text not null,
         due_at bigint not null,
         stream_id text not null,
         pending jsonb not null
       );
       create index deadlines_due on deadlines (due_at, id);
       create table work_queue (
         id text primary key,
         person_id text not null,
         employer_id text not null,
         office text not null,
         work_kind text not null,
         started_on text not null,
         task text,
         due_on text,
         checks jsonb not null
       );
       create index work_queue_due on work_queue (due_on, id);
       create table placement_record (
         id text primary key,
         version integer not null,
         person_id text not null,
         employer_id text not null,
         office text not null,
         started_on text not null,
         spell jsonb not null,
         reported_by text not null,
         verified_on text,
         evidence jsonb,
         checks jsonb not null,
         voided boolean not null
       );
       create index placement_record_person on placement_record (person_id);
       create index placement_record_employer on placement_record (employer_id);
       create table person_office (
         id text primary key,
         office text not null
       );`,
};
