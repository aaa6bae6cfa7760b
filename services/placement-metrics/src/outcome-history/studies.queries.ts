import { Injectable } from '@nestjs/common';
import { PersonLife } from '@doorstep/metrics';
import { Tables } from '@doorstep/service';
import { OutcomeRecord } from '../outcome-record/outcome-record.events';
import { studyLife } from './study-life';

/** The subjects of a study as known at an instant, and in what it states lengths and money. */
export interface KnownStudy {
  readonly lives: readonly PersonLife[];
  readonly timeUnits: readonly string[];
  readonly currencies: readonly string[];
}

@Injectable()
export class Studies {
  constructor(private readonly tables: Tables) {}

  async at(asOf: number, study: string): Promise<KnownStudy> {
    const rows = await this.tables.query<{ record: OutcomeRecord; source: string; position: number }>(
      `select distinct on (fact_id) record, source, position::float8 as position from outcome_history
       where study = $2 and recorded_at <= $1 order by fact_id, position desc`,
      [asOf, study],
    );
    const of = (texts: readonly (string | null)[]) => [...new Set(texts.filter((text) => text !== null))].sort();
    return {
      lives: rows.map(({ record, source, position }) => studyLife(record, { source, position })),
      timeUnits: of(rows.map(({ record: { spell, training, timeUnit } }) => (spell ?? training) && timeUnit)),
      currencies: of(rows.map(({ record }) => record.currency)),
    };
  }
}
