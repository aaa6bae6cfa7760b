import { Injectable } from '@nestjs/common';
import { divisionPrefix } from '@doorstep/event-sourcing';
import { PageQuery, pageSize, Reach, readCursor, Tables } from '@doorstep/service';

export type WorkKind =
  'too-few-recommendations' | 'recommendations-undelivered' | 'employer-silent' | 'contest-open' | 'contest-overdue';

/** What a counsellor owes a person. */
export interface WorkItem {
  readonly id: string;
  readonly kind: WorkKind;
  readonly personId: string;
  readonly office: string;
  readonly since: string;
  /** The last day to do it; null where there is none. */
  readonly dueOn: string | null;
  /** Recommendations, referrals or contests it is about. */
  readonly about: readonly string[];
}

const workSql = `
with entitled as (
  select id, office, open_since from match_people
  where open_since is not null and not erased and absorbed_by is null and office like $1 and office like $2
), work as (
  select 'too-few-recommendations' as kind, p.id as person_id, p.office, coalesce(run.made_on, p.open_since) as since,
    null as due_on, coalesce(jsonb_agg(r.id order by r.id) filter (where r.id is not null), '[]') as about
  from entitled p left join last_runs run on run.id = p.id
  left join person_recommendations r on r.person_id = p.id and r.standing
  group by p.id, p.office, p.open_since, run.made_on, run.guaranteed
  having count(r.id) < coalesce(run.guaranteed, $3)
  union all
  select 'recommendations-undelivered', p.id, p.office, min(r.made_on), null, jsonb_agg(r.id order by r.id)
  from entitled p join person_recommendations r on r.person_id = p.id and r.standing and r.deliveries = '[]'
  group by p.id, p.office
  union all
  select 'employer-silent', p.id, p.office, min(f.ended_on), null, jsonb_agg(f.id order by f.id)
  from entitled p join referrals f on f.person_id = p.id and f.outcome = 'employer-silent'
  where not exists (select 1 from referrals later where later.person_id = p.id and later.referred_on >= f.ended_on)
  group by p.id, p.office
  union all
  select 'contest-' || c.status, c.person_id, c.office, min(c.raised_on), min(c.due_on), jsonb_agg(c.id order by c.due_on, c.id)
  from contests c where c.closed_on is null and c.office like $1 and c.office like $2
  group by c.status, c.person_id, c.office
)
select kind || ':' || person_id as id, kind, person_id as "personId", office, since, due_on as "dueOn", about from work
where ($4::text is null or kind = $4) and ($5::text is null or (since, kind || ':' || person_id) > ($5, $6))
order by since, kind || ':' || person_id limit $7`;

@Injectable()
export class WorkQueueQueries {
  constructor(private readonly tables: Tables) {}

  /** The oldest first; one item more than the page holds. People whose matching was never run count from `guaranteed`. */
  async page(
    reach: Reach,
    query: PageQuery & { readonly office?: string; readonly kind?: WorkKind },
    guaranteed: number,
  ): Promise<readonly WorkItem[]> {
    if (reach.kind === 'own') return [];
    const reached = reach.kind === 'office' ? reach.prefix : '';
    const asked = query.office === undefined ? '' : divisionPrefix(query.office);
    const [since = null, id = null] = readCursor(query, 'text', 'text') ?? [];
    const values = [`${reached}%`, `${asked}%`, guaranteed, query.kind ?? null, since, id, pageSize(query) + 1];
    return this.tables.query<WorkItem>(workSql, values);
  }
}
