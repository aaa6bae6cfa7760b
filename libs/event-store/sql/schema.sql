table answers
  answer jsonb not null
  fingerprint text not null
  key text collate "C" not null
  position bigint not null
  recorded_at bigint not null

table claims
  hash bytea not null
  scope text collate "C" not null
  stream_id text collate "C" not null

table events
  data jsonb not null
  event_id uuid not null
  hash bytea not null
  meta jsonb not null
  position bigint not null
  recorded_at bigint not null
  stream_id text collate "C" not null
  type text collate "C" not null
  type_version smallint not null
  version integer not null

table head with (fillfactor=10)
  hash bytea not null
  position bigint not null
  recorded_at bigint not null
  single boolean not null default true

table person_keys
  master_version integer not null
  person_id text collate "C" not null
  wrapped bytea

constraint answers PRIMARY KEY (key)

constraint claims PRIMARY KEY (scope, hash)

constraint events PRIMARY KEY ("position")

constraint events UNIQUE (stream_id, version)

constraint head PRIMARY KEY (single)

constraint head CHECK (single)

constraint person_keys PRIMARY KEY (person_id)

CREATE UNIQUE INDEX answers_pkey ON event_store.answers USING btree (key)

CREATE INDEX claims_of_stream ON event_store.claims USING hash (stream_id)

CREATE UNIQUE INDEX claims_pkey ON event_store.claims USING btree (scope, hash)

CREATE INDEX erased_persons ON event_store.person_keys USING btree (person_id) WHERE (wrapped IS NULL)

CREATE UNIQUE INDEX events_pkey ON event_store.events USING btree ("position")

CREATE UNIQUE INDEX events_stream_id_version_key ON event_store.events USING btree (stream_id, version)

CREATE UNIQUE INDEX head_pkey ON event_store.head USING btree (single)

CREATE UNIQUE INDEX person_keys_pkey ON event_store.person_keys USING btree (person_id)

CREATE OR REPLACE FUNCTION event_store.append(calls jsonb)
 RETURNS TABLE(outcome text, at_position bigint, at_instant bigint, detail jsonb)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET jit TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
 SET enable_sort TO 'off'
AS $function$
declare
  head event_store.head;
  was bigint;
  call jsonb;
  stream jsonb;
  event jsonb;
  asked jsonb;
  reached integer;
  holder text;
  answer event_store.answers;
  claim event_store.claims;
  written event_store.events;
  call_claims event_store.claims[];
  new_claims event_store.claims[] := '{}';
  new_answers event_store.answers[] := '{}';
  new_events event_store.events[] := '{}';
begin
  perform pg_advisory_xact_lock(7236833);
  select * into head from event_store.head;
  was := head.position;
  <<each_call>>
  for call in select value from jsonb_array_elements(calls) loop
    at_position := head.position;
    at_instant := greatest(head.recorded_at, (call->'n')::bigint);

    if call ? 'k' then
      select * into answer from event_store.answers a where a.key = call->>'k';
      if found then
        outcome := 'repeated';
        at_position := answer.position;
        detail := jsonb_build_array(answer.fingerprint, answer.answer);
        return next;
        continue;
      end if;
    end if;

    for s in 0 .. jsonb_array_length(call->'s') - 1 loop
      stream := call->'s'->s;
      select e.version into reached from event_store.events e where e.stream_id = stream->>0 order by e.version desc limit 1;
      if coalesce(reached, 0) <> (stream->1)::integer then
        outcome := 'conflict';
        detail := jsonb_build_array(stream->0);
        return next;
        continue each_call;
      end if;
    end loop;

    if call ? 'c' then
      call_claims := '{}';
      for c in 0 .. jsonb_array_length(call->'c') - 1 loop
        asked := call->'c'->c;
        claim.scope := asked->>0;
        claim.hash := decode(asked->>1, 'hex');
        claim.stream_id := asked->>2;
        select z.stream_id into holder from event_store.claims z where z.scope = claim.scope and z.hash = claim.hash;
        if holder is null or call->'r' @> jsonb_build_array(jsonb_build_array(claim.scope, holder)) then
          call_claims := call_claims || claim;
        elsif holder <> claim.stream_id then
          outcome := 'taken';
          detail := jsonb_build_array(claim.scope, holder);
          return next;
          continue each_call;
        end if;
      end loop;
      new_claims := new_claims || call_claims;
    end if;
    if call ? 'r' then
      delete from event_store.claims z using jsonb_array_elements(call->'r') r where z.scope = r->>0 and z.stream_id = r->>1;
    end if;

    written.recorded_at := at_instant;
    for s in 0 .. jsonb_array_length(call->'s') - 1 loop
      stream := call->'s'->s;
      written.stream_id := stream->>0;
      written.version := (stream->1)::integer;
      for v in 0 .. jsonb_array_length(stream->2) - 1 loop
        event := stream->2->v;
        head.position := head.position + 1;
        head.recorded_at := at_instant;
        written.position := head.position;
        written.version := written.version + 1;
        written.type := event->>0;
        written.type_version := (event->1)::smallint;
        written.event_id := (event->>2)::uuid;
        written.data := event->3;
        written.meta := event->4;
        head.hash := sha256(head.hash || event_store.canonical(written));
        written.hash := head.hash;
        new_events := new_events || written;
      end loop;
    end loop;
    at_position := head.position;
    if call ? 'k' then
      answer.key := call->>'k';
      answer.position := at_position;
      answer.recorded_at := at_instant;
      answer.fingerprint := call->>'f';
      answer.answer := call->'a';
      new_answers := new_answers || answer;
    end if;
    outcome := 'appended';
    detail := null;
    return next;
  end loop;

  if head.position > was then
    insert into event_store.events select * from unnest(new_events);
    update event_store.head h set position = head.position, recorded_at = head.recorded_at, hash = head.hash;
  end if;
  if cardinality(new_claims) > 0 then
    insert into event_store.claims select * from unnest(new_claims);
  end if;
  if cardinality(new_answers) > 0 then
    insert into event_store.answers select * from unnest(new_answers);
  end if;
end $function$

CREATE OR REPLACE FUNCTION event_store.canonical(e event_store.events)
 RETURNS bytea
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN convert_to(((((((((((((((((((((((e)."position")::text || ' '::text) || ((e).version)::text) || ' '::text) || ((e).type_version)::text) || ' '::text) || ((e).recorded_at)::text) || ' '::text) || ((e).event_id)::text) || ' '::text) || (char_length((e).stream_id))::text) || ' '::text) || (char_length((e).type))::text) || ' '::text) || (e).stream_id) || ' '::text) || (e).type) || ' '::text) || ((e).data)::text) || ' '::text) || ((e).meta)::text), 'UTF8'::name)
