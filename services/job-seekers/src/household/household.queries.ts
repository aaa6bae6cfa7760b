import { Injectable } from '@nestjs/common';
import { Tables } from '@doorstep/service';
import { HouseholdRow } from './household.table';

@Injectable()
export class HouseholdQueries {
  constructor(private readonly tables: Tables) {}

  find(householdId: string): Promise<HouseholdRow | null> {
    return this.tables.of(HouseholdRow).findOneBy({ id: householdId });
  }

  /** The household a person lives in. */
  ofPerson(personId: string): Promise<HouseholdRow | null> {
    return this.tables
      .of(HouseholdRow)
      .createQueryBuilder('household')
      .where('household.members @> :present::jsonb', { present: JSON.stringify([{ personId, leftOn: null }]) })
      .getOne();
  }
}
