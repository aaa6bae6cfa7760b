import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@doorstep/event-sourcing';
import { Division, DivisionTree, divisionTree } from '@doorstep/metrics';
import { Tables } from '@doorstep/service';
import { LRUCache } from 'lru-cache';

/** Division trees as known at an instant, in force on its civil date. */
@Injectable()
export class DivisionTrees {
  private readonly trees = new LRUCache<string, DivisionTree>({ max: 8 });
  /** Every day has its tree, made of the same divisions until more is told of one. */
  private readonly divisions = new LRUCache<string, readonly Division[]>({ max: 2 });

  constructor(private readonly tables: Tables) {}

  async at(asOf: number): Promise<DivisionTree> {
    const [newest] = await this.tables.query<{ position: string | null }>(
      'select max(position)::text as position from division_history where recorded_at <= $1',
      [asOf],
    );
    const day = civilDateOf(asOf);
    const position = newest?.position ?? '0';
    const version = `reference-data:${position}@${day}`;
    const known = this.trees.get(version);
    if (known !== undefined) return known;
    const tree = divisionTree(await this.divisionsAt(position, asOf), day, version);
    this.trees.set(version, tree);
    return tree;
  }

  private async divisionsAt(position: string, asOf: number): Promise<readonly Division[]> {
    const known = this.divisions.get(position);
    if (known !== undefined) return known;
    const divisions = await this.tables.query<Division>(
      `select code, parent, level, from_day as "from", to_day as "to" from (
         select distinct on (fact_id) * from division_history where recorded_at <= $1 order by fact_id, position desc
       ) known where not voided`,
      [asOf],
    );
    this.divisions.set(position, divisions);
    return divisions;
  }
}
