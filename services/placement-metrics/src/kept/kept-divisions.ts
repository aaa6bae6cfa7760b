import { Injectable } from '@nestjs/common';
import { DivisionTree, keptCounty } from '@doorstep/metrics';
import { Tables } from '@doorstep/service';

/** Counties that figures are kept by: all of them, and those that have a part in the region asked for. */
export interface KeptCounties {
  /** How many divisions were known when they were read. */
  readonly divisions: number;
  readonly all: readonly string[];
  /** Undefined for everything. */
  readonly inside: readonly string[] | undefined;
}

/** Where kept figures count. */
@Injectable()
export class KeptDivisions {
  private checked:
    { readonly tree: string; readonly divisions: number; readonly counties: readonly string[] | undefined } | undefined;

  constructor(private readonly tables: Tables) {}

  /** Undefined where a division's county is not the one that its code begins with, so that counties cannot be rolled up. */
  async countiesIn(region: string | null, tree: DivisionTree): Promise<KeptCounties | undefined> {
    const all = await this.counties(tree);
    if (all === undefined) return undefined;
    const divisions = this.checked?.divisions ?? 0;
    if (region === null) return { divisions, all, inside: undefined };
    return { divisions, all, inside: all.filter((county) => tree.isIn(county, region) || tree.isIn(region, county)) };
  }

  private async counties(tree: DivisionTree): Promise<readonly string[] | undefined> {
    const [found] = await this.tables.query<{ count: number }>(
      'select count(*)::integer as count from kept_divisions',
      [],
    );
    const divisions = found?.count ?? 0;
    if (this.checked?.tree === tree.version && this.checked.divisions === divisions) return this.checked.counties;
    const rows = await this.tables.query<{ division: string }>('select division from kept_divisions', []);
    const isByCode = rows.every(
      ({ division }) => tree.rollUp(division, 'county') === tree.rollUp(keptCounty(division), 'county'),
    );
    const counties = isByCode ? [...new Set(rows.map(({ division }) => keptCounty(division)))].sort() : undefined;
    this.checked = { tree: tree.version, divisions: rows.length, counties };
    return counties;
  }
}
