import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@doorstep/event-sourcing';
import { Division, DivisionTree, divisionTree } from '@doorstep/metrics';
import { Tables } from '@doorstep/service';
import { LRUCache } from 'lru-cache';

/** Division trees as known at an instant, in force on its civil date. */
@Injectable()
export class DivisionTrees {
  private readonly trees = new LRUCache<string, DivisionTree>({ max: 8 });

  constructor(private readonly tables: Tables) {}

  async at(asOf: number): Promise<DivisionTree> {
    const [newest] = await this.tables.query<{ position: string | null }>(
      'select max(position)::text as position from division_history where recorded_at <= $1',
      [asOf],
    );
    const day = civilDateOf(asOf);
    const version = `reference-data:${newest?.position ?? 0}@${day}`;
    const known = this.trees.get(version);
    if (known !== undefined) return known;
    const divisions = await this.tables.query<Division>(
      `select code, parent, level, from_day as "from", to_day as "to" from (
         select distinct on (fact_id) * from division_history where recorded_at <= $1 order by fact_id, position desc
       ) known where not voided`,
      [asOf],
    );
    const tree = divisionTree(divisions, day, version);
    this.trees.set(version, tree);
    return tree;
  }
}
