import { FactAssignment as PublishedAssignment } from '@doorstep/contracts';
import {
  assigned,
  Evidence,
  FactAssignment,
  Identities,
  IdentityLink,
  Known,
  resolveIdentities,
} from '@doorstep/metrics';
import { Tables } from '@doorstep/service';

type Category = PublishedAssignment['category'];
type Assignment = FactAssignment & { readonly category: Category };

/** What the histories say as known at one instant, the first value of every query. */
export class FactsAt {
  private allAssignments: Promise<readonly Assignment[]> | undefined;

  constructor(
    private readonly tables: Tables,
    /** Epoch milliseconds. */
    readonly asOf: number,
  ) {}

  async identities(): Promise<{ readonly identities: Identities; readonly linkedIds: readonly string[] }> {
    const links = await this.query<IdentityLink>(
      `select link_kind as kind, survivor_id as "survivorId", absorbed_id as "absorbedId", source,
              position::float8 as position, recorded_at::float8 as "recordedAt"
       from identity_history where recorded_at <= $1 order by position`,
    );
    const linkedIds = [...new Set(links.flatMap(({ survivorId, absorbedId }) => [survivorId, absorbedId]))];
    return { identities: resolveIdentities(links, this.asOf), linkedIds };
  }

  /** Which facts splits gave to whom. */
  async assignments(...categories: readonly Category[]): Promise<readonly FactAssignment[]> {
    this.allAssignments ??= this.query<Assignment>(
      `select category, fact_id as "factId", person_id as "personId", survivor_id as "survivorId", restored_id as "restoredId",
              source, position::float8 as position
       from assignment_history where recorded_at <= $1 order by position`,
    );
    return (await this.allAssignments).filter(({ category }) => categories.includes(category));
  }

  /** {@link known} facts, of the records they belong to. */
  async assigned<Fact extends { readonly personId: string }>(
    categories: readonly Category[],
    sql: string,
    ...values: readonly unknown[]
  ): Promise<readonly Known<Fact>[]> {
    const facts = await this.known<Fact & { readonly factId: string }>(sql, ...values);
    return assigned(facts, await this.assignments(...categories));
  }

  async known<Fact extends object>(sql: string, ...values: readonly unknown[]): Promise<readonly Known<Fact>[]> {
    const rows = await this.query<Fact & Evidence>(sql, ...values);
    return rows.map((row) => Object.assign(row, { evidence: { source: row.source, position: row.position } }));
  }

  query<Row extends object>(sql: string, ...values: readonly unknown[]): Promise<readonly Row[]> {
    return this.tables.query<Row>(sql, [this.asOf, ...values]);
  }
}
