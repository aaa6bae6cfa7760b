import { Injectable } from '@nestjs/common';
import { addDays } from '@doorstep/event-sourcing';
import { DivisionTree, FactKind, Metric, Parameters, PersonLife, QuestionDimension } from '@doorstep/metrics';
import { Tables } from '@doorstep/service';
import { clustersOf } from './clusters';
import { KnownLives } from './known-lives.queries';
import { ToldOf } from './told';

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

/** Of every fact of some records the last statement; backwards, as the index tells it. */
const latest = (table: string, days: string, whose: string) =>
  `(select distinct on (fact_id) person_id, voided, ${days} from ${table} where recorded_at <= $1 and ${whose}
    order by fact_id desc, position desc)`;
/** Records with a fact of a kind on a day of [$2, $3]. */
const during: Partial<Record<FactKind, (whose: string) => string>> = {
  registration: (whose) => `select person_id from ${latest('registration_history', 'opened_on, closed_on', whose)} known
                            where not voided and opened_on <= $3 and (closed_on is null or closed_on >= $2)`,
  placement: (whose) => `select person_id from ${latest('placement_history', 'started_on, ended_on', whose)} known
                         where not voided and started_on <= $3 and (ended_on is null or ended_on >= $2)`,
  step: (whose) => `select person_id from matching_history
                    where recorded_at <= $1 and happened_on between $2 and $3 and ${whose}`,
  enrolment: (whose) => `select person_id from enrolment_history
                         where recorded_at <= $1 and coalesce(ended_on, enrolled_on) <= $3 and ${whose}`,
};
/** Records of people who ever lived in the places $4, and those that are linked. */
const living = `with living as materialized (
  select person_id from person_history where residence = any($4) union select unnest($5::text[]))`;

/** Lives of those whom a figure can be about, without looking at everybody else. */
@Injectable()
export class ConcernedLives {
  constructor(
    private readonly tables: Tables,
    private readonly lives: KnownLives,
  ) {}

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
    const places = metric.countedAt === 'residence' ? await this.residencesIn(concern.region, tree) : undefined;
    const linked = links.flatMap(({ survivor, absorbed }) => [survivor, absorbed]);
    const [whose, before, more] =
      places === undefined
        ? ['true', '', []]
        : ['person_id in (select person_id from living)', living, [places, linked]];
    const records = await this.tables.query<{ person_id: string }>(
      `${before} ${each.map((of) => of(whose)).join(' union ')}`,
      [concern.asOf, ...days, ...more],
    );
    return this.livesOf(
      records.map(({ person_id: id }) => id),
      links,
      concern.asOf,
      neededBy(metric, concern.by),
    );
  }

  /** The lives of these records' persons, as far as the definition and its breakdown are concerned. */
  async ofRecords(
    records: readonly string[],
    metric: Metric,
    { asOf, by }: Pick<Concern, 'asOf' | 'by'>,
  ): Promise<readonly PersonLife[]> {
    return this.livesOf(records, await this.links(), asOf, neededBy(metric, by));
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

  private livesOf(
    records: readonly string[],
    links: readonly Link[],
    asOf: number,
    isNeeded: (of: ToldOf) => boolean,
  ): Promise<readonly PersonLife[]> {
    const of: ReadonlySet<ToldOf> = new Set();
    const touched = records.map((record) => ({ record, of }));
    const all = links.length === 0 ? records : clustersOf(touched, links).flatMap((cluster) => cluster.records);
    return this.lives.ofRecords(asOf, { records: all, isNeeded });
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
