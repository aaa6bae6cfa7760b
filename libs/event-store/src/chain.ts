import { Sql } from './sql';

/**
 * `brokenAt` is the first position that is missing, altered, or (the last one) not what the head remembers. `hash` (hex) is that of the
 * last verified event, when all are: who keeps it elsewhere can tell later that nothing up to there was rewritten.
 */
export type ChainAudit =
  { readonly verified: number; readonly hash: string } | { readonly verified: number; readonly brokenAt: number };

interface Page {
  readonly brokenAt: string | null;
  readonly last: string | null;
  readonly hash: Buffer | null;
}

const pageSize = 5_000;
const origin = Buffer.alloc(32);

const pageQuery = `
  with page as (
    select e.position, e.hash, lag(e.hash, 1, $3::bytea) over w as before, $1 + row_number() over w as expected,
      event_store.canonical(e) as canonical
    from event_store.events e where position > $1::bigint and position <= $2::bigint window w as (order by e.position)
  )
  select (select min(expected) from page where position <> expected or hash <> sha256(before || canonical)) as "brokenAt",
    last.position as last, last.hash
  from (select 1) one left join (select position, hash from page order by position desc limit 1) last on true`;

/** Recomputes the hash of every event from its predecessor's, up to the head as it was at the start. */
export async function verifyChain(sql: Sql): Promise<ChainAudit> {
  const [head] = await sql.query<{ position: string; hash: Buffer }>('select position, hash from event_store.head');
  const end = Number(head?.position);
  let verified = 0;
  let hash: Buffer = origin;
  while (verified < end) {
    const upTo = Math.min(verified + pageSize, end);
    const [page] = await sql.query<Page>(pageQuery, [verified, upTo, hash]);
    const last = Number(page?.last ?? verified);
    const brokenAt = page?.brokenAt ?? (last < upTo ? last + 1 : undefined);
    if (brokenAt !== undefined) return { verified: Number(brokenAt) - 1, brokenAt: Number(brokenAt) };
    verified = upTo;
    hash = page?.hash ?? hash;
  }
  return head?.hash.equals(hash)
    ? { verified, hash: hash.toString('hex') }
    : { verified: Math.max(end - 1, 0), brokenAt: end };
}

/** The hash (hex) in the chain at a position; undefined when there is no such event. */
export async function hashAt(sql: Sql, position: number): Promise<string | undefined> {
  const [event] = await sql.query<{ hash: string }>(
    `select encode(hash, 'hex') as hash from event_store.events where position = $1`,
    [position],
  );
  return event?.hash;
}
