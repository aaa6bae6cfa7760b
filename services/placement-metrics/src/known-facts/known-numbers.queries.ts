import { Injectable } from '@nestjs/common';
import { CivilDate, covers } from '@doorstep/event-sourcing';
import { StatedNumber, StatedNumbers } from '@doorstep/metrics';
import { Tables } from '@doorstep/service';

type Row = StatedNumber & { readonly from: string; readonly to: string | null };

const columns = `parameter, region, value, unit, fact_id as "entryId", version, document as source, from_day as "from", to_day as "to"`;

/** Parameters that are numbers, as known at an instant (epoch ms). */
@Injectable()
export class KnownNumbers {
  constructor(private readonly tables: Tables) {}

  /** Every statement of `parameter`. */
  async at(asOf: number, parameter: string): Promise<StatedNumbers> {
    const rows = await this.query('parameter = $2', [asOf, parameter]);
    return (name, region, on) => {
      const found = rows.find((row) => row.parameter === name && row.region === region && covers(row, on));
      return found && numberIn(found);
    };
  }

  /** All that is stated for a very region and a day. */
  async ofRegion(asOf: number, region: string, on: CivilDate): Promise<readonly StatedNumber[]> {
    const ofRegion = 'fact_id in (select fact_id from parameter_history where region = $2)';
    const rows = await this.query(ofRegion, [asOf, region]);
    return rows.filter((row) => row.region === region && covers(row, on)).map(numberIn);
  }

  /** The last statement of each entry, unless it was withdrawn. */
  private query(which: string, values: readonly unknown[]): Promise<readonly Row[]> {
    return this.tables.query<Row>(
      `select ${columns} from (
         select distinct on (fact_id) * from parameter_history where recorded_at <= $1 and ${which} order by fact_id, position desc
       ) known where not voided`,
      values,
    );
  }
}

function numberIn({ parameter, region, value, unit, entryId, version, source }: Row): StatedNumber {
  return { parameter, region, value, unit, entryId, version, source };
}
