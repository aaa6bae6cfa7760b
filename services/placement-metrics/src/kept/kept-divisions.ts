import { Injectable } from '@nestjs/common';
import { DivisionTree, keptCounty } from '@doorstep/metrics';
import { Tables } from '@doorstep/service';
import { LRUCache } from 'lru-cache';

/** Counties that figures are kept by: all of them, and those that have a part in the region asked for. */
export interface KeptCounties {
  /** How many divisions were known when they were read. */
  readonly divisions: number;
  readonly all: readonly string[];
  /** Undefined for everything. */
  readonly inside: readonly string[] | undefined;
}

/** Where kept figures count, as far as it was last read: whoever reads what is kept is told how many places there are by then. */
@Injectable()
export class KeptDivisions {
  private all: readonly string[] = [];
  private readonly counties = new LRUCache<string, { readonly all: readonly string[] | undefined }>({ max: 32 });

  constructor(private readonly tables: Tables) {}

  /** Undefined where a division's county is not the one that its code begins with, so that counties cannot be rolled up. */
  countiesIn(region: string | null, tree: DivisionTree): KeptCounties | undefined {
    const { all } = this.countiesOf(tree);
    if (all === undefined) return undefined;
    const divisions = this.all.length;
    if (region === null) return { divisions, all, inside: undefined };
    return { divisions, all, inside: all.filter((county) => tree.isIn(county, region) || tree.isIn(region, county)) };
  }

  async readAgain(): Promise<void> {
    const rows = await this.tables.query<{ division: string }>('select division from kept_divisions', []);
    this.all = rows.map(({ division }) => division);
    this.counties.clear();
  }

  private countiesOf(tree: DivisionTree): { readonly all: readonly string[] | undefined } {
    const known = this.counties.get(tree.version);
    if (known !== undefined) return known;
    const isByCode = this.all.every(
      (division) => tree.rollUp(division, 'county') === tree.rollUp(keptCounty(division), 'county'),
    );
    const found = { all: isByCode ? [...new Set(this.all.map(keptCounty))].sort() : undefined };
    this.counties.set(tree.version, found);
    return found;
  }
}
