create schema message_log;
grant usage on schema message_log to public;

-- One row, updated by every publication before it inserts: its lock is held to the commit, so offsets are in commit order
-- and a reader that saw one never sees a lower one appear.
create table message_log.head (
  single boolean primary key default true check (single),
  partitions integer check (partitions > 0),
  "offset" bigint not null
) with (fillfactor = 10);

insert into message_log.head ("offset") values (0);

create table message_log.messages (
  "offset" bigint primary key,
  published_at timestamptz not null default now(),
  partition integer not null,
  topic text collate "C" not null,
  envelope jsonb not null
);

create index messages_by_partition on message_log.messages (topic, partition, "offset");

-- How far each source was relayed. The row is its watermark too: its offset follows all messages up to its position.
create table message_log.sources (
  source text collate "C" primary key,
  position bigint not null,
  recorded_at bigint not null,
  "offset" bigint not null
) with (fillfactor = 50);

-- Moves a source's checkpoint by compare-and-set and appends its messages and watermark; false when it stands elsewhere.
create function message_log.publish(
  p_source text, p_after bigint, p_position bigint, p_recorded_at bigint, p_messages jsonb
) returns boolean language plpgsql as $$
declare
  v_last bigint;
begin
  insert into message_log.sources values (p_source, 0, 0, 0) on conflict do nothing;
  perform from message_log.sources where source = p_source and position = p_after for update;
  if not found then
    return false;
  end if;
  update message_log.head set "offset" = "offset" + jsonb_array_length(p_messages) + 1 returning "offset" into v_last;
  insert into message_log.messages ("offset", partition, topic, envelope)
  select v_last - jsonb_array_length(p_messages) - 1 + place, (message ->> 'partition')::integer, message ->> 'topic',
    message -> 'envelope'
  from jsonb_array_elements(p_messages) with ordinality as published(message, place);
  update message_log.sources set position = p_position, recorded_at = p_recorded_at, "offset" = v_last
  where source = p_source;
  return true;
end $$;
