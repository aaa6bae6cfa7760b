import { Injectable } from '@nestjs/common';
import { MergedRecords, PageQuery, pageSize, Reach, readCursor, Tables } from '@doorstep/service';
import { PlacementRecordRow } from './placement-record.table';

export interface PlacementFilter extends PageQuery {
  readonly personId?: string;
  readonly employerId?: string;
}

@Injectable()
export class PlacementRecordQueries {
  constructor(
    private readonly tables: Tables,
    private readonly merged: MergedRecords,
  ) {}

  find(placementId: string): Promise<PlacementRecordRow | null> {
    return this.tables.of(PlacementRecordRow).findOneBy({ id: placementId });
  }

  /** Placements within reach, a person's under any of their records, in order of their ids; one row more than the page holds. */
  page(reach: Reach, filter: PlacementFilter): Promise<readonly PlacementRecordRow[]> {
    const { personId, employerId } = filter;
    const query = this.tables.of(PlacementRecordRow).createQueryBuilder('placement').where('not placement.voided');
    if (reach.kind === 'office') query.andWhere('placement.office like :office', { office: `${reach.prefix}%` });
    if (reach.kind === 'own') {
      query.andWhere('(placement.personId = any(:ownRecords) or placement.employerId = :ownEmployer)', {
        ownRecords: reach.personId === undefined ? [] : this.merged.recordsOf(reach.personId),
        ownEmployer: reach.employerId ?? '',
      });
    }
    if (personId !== undefined)
      query.andWhere('placement.personId = any(:records)', { records: this.merged.recordsOf(personId) });
    if (employerId !== undefined) query.andWhere('placement.employerId = :employerId', { employerId });
    const [after] = readCursor(filter, 'text') ?? [];
    if (after !== undefined) query.andWhere('placement.id > :after', { after });
    return query
      .orderBy('placement.id')
      .limit(pageSize(filter) + 1)
      .getMany();
  }
}
