import { Injectable } from '@nestjs/common';
import { Reach, Tables } from '@doorstep/service';
import { PlacementRecordRow } from './placement-record.table';

export interface PlacementFilter {
  readonly personId?: string;
  readonly employerId?: string;
}

@Injectable()
export class PlacementRecordQueries {
  constructor(private readonly tables: Tables) {}

  find(placementId: string): Promise<PlacementRecordRow | null> {
    return this.tables.of(PlacementRecordRow).findOneBy({ id: placementId });
  }

  /** Placements within reach, in order of their ids, after the id of `cursor`; one more than `limit`. */
  page(
    reach: Reach,
    { personId, employerId }: PlacementFilter,
    limit: number,
    cursor: readonly string[] | undefined,
  ): Promise<readonly PlacementRecordRow[]> {
    const query = this.tables.of(PlacementRecordRow).createQueryBuilder('placement').where('not placement.voided');
    if (reach.kind === 'office') query.andWhere('placement.office like :office', { office: `${reach.prefix}%` });
    if (reach.kind === 'own') {
      query.andWhere('(placement.personId = :ownPerson or placement.employerId = :ownEmployer)', {
        ownPerson: reach.personId ?? '',
        ownEmployer: reach.employerId ?? '',
      });
    }
    if (personId !== undefined) query.andWhere('placement.personId = :personId', { personId });
    if (employerId !== undefined) query.andWhere('placement.employerId = :employerId', { employerId });
    if (cursor !== undefined) query.andWhere('placement.id > :after', { after: cursor[0] ?? '' });
    return query
      .orderBy('placement.id')
      .take(limit + 1)
      .getMany();
  }
}
