import { SqlMigration } from '@doorstep/service';

export const initial: SqlMigration = {
  name: '0001-initial',
  up: `
create table match_people (
  id text primary key,
  office text,
  residence text,
  birth_month text,
  profile jsonb,
  memberships jsonb not null,
  registrations jsonb not null,
  work jsonb not null,
  open_since text,
  absorbed_by text,
  erased boolean not null
);
create index match_people_office on match_people (office text_pattern_ops) where open_since is not null;

create table match_vacancies (
  id text primary key,
  employer_id text,
  office text,
  standing text not null,
  open boolean not null,
  openings integer not null,
  expires_on text not null,
  facts jsonb not null
);
create index match_vacancies_open on match_vacancies (expires_on) where open and standing = 'published';

create table seats_taken (
  id text primary key,
  openings integer not null,
  taken integer not null,
  overcommitted boolean not null
);

create table person_recommendations (
  id text primary key,
  person_id text not null,
  run_id text not null,
  vacancy_id text not null,
  employer_id text not null,
  made_on text not null,
  rank integer not null,
  score integer not null,
  explanation jsonb not null,
  matcher jsonb not null,
  parameters jsonb not null,
  standing boolean not null,
  deliveries jsonb not null,
  declined_on text,
  decline_reason text,
  decline_note_sealed text
);
create index person_recommendations_person on person_recommendations (person_id, made_on);

create table last_runs (
  id text primary key,
  run_id text not null,
  made_on text not null,
  considered integer not null,
  guaranteed integer not null,
  found_count integer not null,
  obstacles jsonb not null
);

create table referrals (
  id text primary key,
  person_id text not null,
  office text not null,
  vacancy_id text not null,
  employer_id text not null,
  recommendation_id text,
  status text not null,
  waived jsonb not null,
  referred_on text not null,
  reply_by text,
  seen_on text,
  interview_on text,
  offered_on text,
  accepted_on text,
  hired_on text,
  starts_on text,
  ended_on text,
  outcome text,
  reason_code text,
  note_sealed text,
  version integer not null
);
create index referrals_person on referrals (person_id, referred_on);
create index referrals_vacancy on referrals (vacancy_id, referred_on);
create index referrals_employer on referrals (employer_id, referred_on);
create index referrals_office on referrals (office text_pattern_ops, referred_on);

create table deadlines (
  id text primary key,
  kind text not null,
  due_at bigint not null,
  stream_id text not null
);
create index deadlines_due on deadlines (due_at);
`,
};
