import { Injectable } from '@nestjs/common';
import { CivilDate } from '@doorstep/event-sourcing';
import { Tables } from '@doorstep/service';
import { isMatchable, MatchHistory, matchPersonOf, nothing, PersonBasis } from '../match-facts/match-facts';
import { Matchable, MatchFactsQueries } from '../match-facts/match-facts.queries';

/** So many blocks of 8 KiB hold some hundred people. */
const blocksAtOnce = 128;
/** While one page is taken apart here, the database makes the next ones. */
const pagesUnderWay = 3;

const registered = 'open_since is not null and not erased and absorbed_by is null';
const basis = `select id, office, residence, birth_month as "birthMonth", profile::text, memberships::text, work::text from match_people`;

// Rows in the order in which they lie cost half of what they cost by key. A row that moves between two pages is told by what was
// written since the reading began.
const inBlocks = 'ctid >= $1::tid and ctid < $2::tid';

const concernedSql = `
select person_id as id from person_recommendations where declined_on is not null and id = any($1)
union select person_id from referrals where id = any($2)`;

/** A person's row with its JSON as text. */
type UnreadRow = Omit<PersonBasis, 'profile' | 'memberships' | 'work'> & {
  readonly profile: string | null;
  readonly memberships: string;
  readonly work: string;
};

/** Everybody with an open registration, read by the thousand. */
@Injectable()
export class RegisteredPeople {
  constructor(
    private readonly tables: Tables,
    private readonly facts: MatchFactsQueries,
  ) {}

  async count(): Promise<number> {
    const [row] = await this.tables.query<{ people: number }>(
      `select count(*)::integer as people from match_people where ${registered}`,
      [],
    );
    return row?.people ?? 0;
  }

  /** All of whom enough is known, page by page, each page to be gone through once; who comes or changes meanwhile may be missed. */
  async *pages(today: CivilDate): AsyncGenerator<Iterable<Matchable>> {
    const [table] = await this.tables.query<{ blocks: number }>(
      `select (pg_relation_size('match_people') / current_setting('block_size')::integer)::integer as blocks`,
      [],
    );
    const blocks = table?.blocks ?? 0;
    const underWay: Promise<Iterable<Matchable>>[] = [];
    for (let block = 0; block < blocks || underWay.length > 0; block += blocksAtOnce) {
      if (block < blocks) underWay.push(quietly(this.page(block, today)));
      if (underWay.length === pagesUnderWay || block + blocksAtOnce >= blocks) yield (await underWay.shift()) ?? [];
    }
  }

  /** Those of `ids` who have an open registration and of whom enough is known. */
  async of(ids: readonly string[], today: CivilDate): Promise<readonly Matchable[]> {
    const named = 'id = any($1)';
    return [...(await this.read(named, [ids], today))];
  }

  /** Ids of the people whose history these recommendations and referrals are. */
  async concernedBy(recommendations: readonly string[], referrals: readonly string[]): Promise<readonly string[]> {
    if (recommendations.length + referrals.length === 0) return [];
    const rows = await this.tables.query<{ id: string }>(concernedSql, [recommendations, referrals]);
    return rows.map(({ id }) => id);
  }

  private page(block: number, today: CivilDate): Promise<Iterable<Matchable>> {
    return this.read(inBlocks, [`(${block},0)`, `(${block + blocksAtOnce},0)`], today);
  }

  private async read(which: string, values: readonly unknown[], today: CivilDate): Promise<Iterable<Matchable>> {
    const [rows, histories] = await Promise.all([
      this.tables.query<UnreadRow>(`${basis} where ${which} and ${registered}`, values),
      this.facts.historiesOf(`in (select id from match_people where ${which})`, values),
    ]);
    return taken(rows, histories, today);
  }
}

/** Rows one by one: what JSON gives for a whole page would outlive the collector's first look, at twice the time. */
function* taken(
  rows: readonly UnreadRow[],
  histories: ReadonlyMap<string, MatchHistory>,
  today: CivilDate,
): Generator<Matchable> {
  for (const { id, office, residence, birthMonth, profile, memberships, work } of rows) {
    const row: PersonBasis = {
      id,
      office,
      residence,
      birthMonth,
      profile: profile === null ? null : (JSON.parse(profile) as PersonBasis['profile']),
      memberships: listIn(memberships),
      work: listIn(work),
    };
    if (isMatchable(row))
      yield { office: row.office, person: matchPersonOf(row, histories.get(row.id) ?? nothing, today) };
  }
}

function listIn<T>(json: string): readonly T[] {
  return json === '[]' ? [] : (JSON.parse(json) as readonly T[]);
}

/** A promise whose failure is told to who awaits it, and to nobody where the reading ends before. */
function quietly<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
