import { Injectable } from '@nestjs/common';
import { covers } from '@doorstep/event-sourcing';
import { StatedNumber, StatedNumbers } from '@doorstep/metrics';
import { Tables } from '@doorstep/service';

type Row = StatedNumber & { readonly from: string; readonly to: string | null };

/** Parameters that complete figures, as known at an instant. */
@Injectable()
export class KnownNumbers {
  constructor(private readonly tables: Tables) {}

  /** Every statement of `parameter` known at `asOf` (epoch ms). */
  async at(asOf: number, parameter: string): Promise<StatedNumbers> {
    const rows = await this.tables.query<Row>(
      `select parameter, region, value, unit, fact_id as "entryId", version, document as source, from_day as "from", to_day as "to"
       from (select distinct on (fact_id) * from parameter_history where recorded_at <= $1 and parameter = $2
             order by fact_id, position desc) known
       where not voided`,
      [asOf, parameter],
    );
    return (name, region, on) => {
      const found = rows.find((row) => row.parameter === name && row.region === region && covers(row, on));
      return found && numberIn(found);
    };
  }
}

function numberIn({ parameter, region, value, unit, entryId, version, source }: Row): StatedNumber {
  return { parameter, region, value, unit, entryId, version, source };
}
