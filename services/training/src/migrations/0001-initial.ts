import { SqlMigration } from '@doorstep/service';

export const initial: SqlMigration = {
  name: '0001-initial',
  up: `create table provider_directory (
         id text primary key,
         version integer not null,
         name text not null,
         office text,
         place text,
         locality text,
         form text,
         source text,
         suspended_for text,
         registered_on text not null,
         contact_name_sealed text,
         contact_phone_sealed text
       );
       create table course_list (
         id text primary key,
         version integer not null,
         provider_id text not null,
         standing text not null,
         source text,
         office text,
         place text,
         title text not null,
         occupations jsonb not null,
         starts_on text not null,
         ends_on text,
         cancelled boolean not null,
         places integer,
         taken integer not null,
         facts jsonb not null
       );
       create index course_list_beginning on course_list (starts_on, id);
       create index course_list_provider on course_list (provider_id, starts_on, id);
       create table enrolment_records (
         id text primary key,
         version integer not null,
         person_id text not null,
         course_id text not null,
         office text,
         status text not null,
         enrolled_on text not null,
         ended_on text,
         drop_out_reason text,
         attendance jsonb not null,
         certificate jsonb
       );
       create index enrolment_records_person on enrolment_records (person_id, enrolled_on, id);
       create index enrolment_records_course on enrolment_records (course_id, enrolled_on, id);`,
};
