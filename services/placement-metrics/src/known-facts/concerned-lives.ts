import { Injectable } from '@nestjs/common';
import { addDays } from '@doorstep/event-sourcing';
import { FactKind, Metric, Parameters, PersonLife } from '@doorstep/metrics';
import { Tables } from '@doorstep/service';
import { clustersOf } from './clusters';
import { livesTold } from './lives-told';
import { toldOfClusters } from './told-of-clusters';

/** A half-open interval of civil days, as known at an instant (epoch ms). */
export interface Days {
  readonly from: string;
  readonly to: string;
  readonly asOf: number;
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
    { from, to, asOf }: Days,
  ): Promise<readonly PersonLife[] | undefined> {
    const kinds = metric.subject === 'person' ? (metric.among ?? metric.kept?.restsOn ?? []) : [];
    const each = kinds.flatMap((kind) => during[kind] ?? []);
    if (each.length === 0) return undefined;
    const margin = 1 + (parameters['spellGapDays'] ?? 0);
    const records = await this.tables.query<{ id: string }>(
      `select person_id as id from (${each.join(' union ')}) concerned`,
      [asOf, addDays(from, -margin), addDays(to, margin)],
    );
    return this.ofRecords(
      records.map(({ id }) => id),
      asOf,
    );
  }

  /** The lives of these records' persons. */
  async ofRecords(records: readonly string[], asOf: number): Promise<readonly PersonLife[]> {
    const links = await this.tables.query<{ survivor: string; absorbed: string }>(
      'select survivor_id as survivor, absorbed_id as absorbed from identity_history',
      [],
    );
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
      const told = await toldOfClusters(sql, page, 0, Number.MAX_SAFE_INTEGER);
      for (const [index, one] of told.entries()) {
        const own = new Set(page[index]?.records);
        for (const life of livesTold(one, asOf, () => true)) if (own.has(life.personId)) lives.push(life);
      }
    }
    return lives;
  }
}
