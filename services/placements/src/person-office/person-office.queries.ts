import { Injectable } from '@nestjs/common';
import { invalid, MergedRecords, Tables } from '@doorstep/service';
import { PersonOfficeRow } from './person-office.table';

@Injectable()
export class PersonOfficeQueries {
  constructor(
    private readonly tables: Tables,
    private readonly merged: MergedRecords,
  ) {}

  /** The office a person answers to. Throws 422 for somebody who is not known here. */
  async of(personId: string): Promise<string> {
    const row = await this.tables.of(PersonOfficeRow).findOneBy({ id: this.merged.survivorOf(personId) });
    if (row === null) throw invalid({ field: 'personId', code: 'person-unknown' });
    return row.office;
  }
}
