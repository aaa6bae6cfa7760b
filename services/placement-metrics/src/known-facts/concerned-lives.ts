import { Injectable } from '@nestjs/common';
import { addDays } from '@doorstep/event-sourcing';
import { DivisionTree, FactKind, Metric, Parameters, PersonLife, QuestionDimension } from '@doorstep/metrics';
import { Tables } from '@doorstep/service';
import { clustersOf } from './clusters';
import { livesTold } from './lives-told';
import { ToldOf } from './told';
import { toldOfClusters } from './told-of-clusters';

interface Link {
  readonly survivor: string;
  readonly absorbed: string;
}

/** What is asked of a definition: a half-open interval of civil days, as known at an instant (epoch ms). */
export interface Concern {
  readonly from: string;
  readonly to: string;
  readonly asOf: number;
  /** Null for everywhere. */
  readonly region: string | null;
  readonly by: readonly QuestionDimension[];
}

const recordsAtOnce = 20_000;

const latest = (table: string) =>
  `(select distinct on (fact_id) * from ${table} where recorded_at <= $1 order by fact_id, position desc)`;
/** Records with a fact of a kind on a day of [$2, $3]. */
const during: Partial<Record<FactKind, string>> = {
  registration: `select person_id from ${latest('registration_history')} known
                 where not voided and opened_on <= $3 and (closed_on is null or closed_on >= $2)`,
  placement: `select person_id from ${latest('placement_history')} known
              where not voided and started_on <= $3 and (ended_on is null or ended_on >= $2)`,
  step: `select person_id from matching_history where recorded_at <= $1 and happened_on between $2 and $3`,
  enrolment: `select person_id from enrolment_history where recorded_at <= $1 and coalesce(ended_on, enrolled_on) <= $3`,
};

/** Lives of those whom a figure can be about, without looking at everybody else. */
@Injectable()
export class ConcernedLives {
  constructor(private readonly tables: Tables) {}

  /** Undefined where the definition does not say whom it can be about. */
  async of(
    metric: Metric,
    parameters: Parameters,
    concern: Concern,
    tree: DivisionTree,
  ): Promise<readonly PersonLife[] | undefined> {
    const kinds = metric.subject === 'person' ? (metric.among ?? metric.kept?.restsOn ?? []) : [];
    const each = kinds.flatMap((kind) => during[kind] ?? []);
    if (each.length === 0) return undefined;
    const margin = 1 + (parameters['spellGapDays'] ?? 0);
    const days = [addDays(concern.from, -margin), addDays(concern.to, margin)];
    const links = await this.links();
    const linked = links.flatMap(({ survivor, absorbed }) => [survivor, absorbed]);
    const places = metric.countedAt === 'residence' ? await this.residencesIn(concern.region, tree) : undefined;
    const records = await this.tables.query<{ id: string }>(
      `select person_id as id from (${each.join(' union ')}) concerned
       where $4::text[] is null or person_id = any($5)
         or person_id in (select person_id from person_history where residence = any($4))`,
      [concern.asOf, ...days, places ?? null, linked],
    );
    const ids = records.map(({ id }) => id);
    return this.livesOf(ids, links, concern.asOf, neededBy(metric, concern.by));
  }

  /** The lives of these records' persons. */
  async ofRecords(records: readonly string[], asOf: number): Promise<readonly PersonLife[]> {
    return this.livesOf(records, await this.links(), asOf, () => true);
  }

  private links(): Promise<readonly Link[]> {
    return this.tables.query<Link>('select survivor_id as survivor, absorbed_id as absorbed from identity_history', []);
  }

  /** Where people ever lived in a region; undefined for everywhere. */
  private async residencesIn(region: string | null, tree: DivisionTree): Promise<readonly string[] | undefined> {
    if (region === null) return undefined;
    const all = await this.tables.query<{ residence: string }>('select distinct residence from person_history', []);
    return all.map(({ residence }) => residence).filter((residence) => tree.isIn(residence, region));
  }

  private async livesOf(
    records: readonly string[],
    links: readonly Link[],
    asOf: number,
    isNeeded: (of: ToldOf) => boolean,
  ): Promise<readonly PersonLife[]> {
    const clusters = clustersOf(
      records.map((record) => ({ record, of: [] })),
      links,
    );
    const lives: PersonLife[] = [];
    const sql = {
      query: <Row extends object>(text: string, values: readonly unknown[] = []) =>
        this.tables.query<Row>(text, values),
    };
    for (let at = 0; at < clusters.length; at += recordsAtOnce) {
      const page = clusters.slice(at, at + recordsAtOnce);
      const told = await toldOfClusters(sql, page, 0, Number.MAX_SAFE_INTEGER, isNeeded);
      for (const [index, one] of told.entries()) {
        const own = new Set(page[index]?.records);
        for (const life of livesTold(one, asOf, () => true)) if (own.has(life.personId)) lives.push(life);
      }
    }
    return lives;
  }
}

/** Facts that say nothing of whom a definition counts, and of how its figure is broken down, are not read. */
function neededBy({ restsOn, kept }: Metric, by: readonly QuestionDimension[]): (of: ToldOf) => boolean {
  const facts = restsOn ?? kept?.restsOn;
  if (facts === undefined) return () => true;
  return (of) => {
    if (of === 'person' || of === 'identity' || of === 'assignment' || of === 'membership') return true;
    return of === 'education' ? by.includes('education') : facts.includes(of);
  };
}
