import { Injectable } from '@nestjs/common';
import { OneOf, PageQuery, pageSize, Reach, readCursor, Tables } from '@doorstep/service';
import { SelectQueryBuilder } from 'typeorm';
import { VacancyFileRow } from './vacancy-files.table';

const statuses = ['draft', 'submitted', 'checked', 'refused', 'published', 'listed', 'filled', 'closed', 'expired'];

export class FilesQuery extends PageQuery {
  @OneOf(statuses, { optional: true }) status?: string;
}

@Injectable()
export class VacancyFileQueries {
  constructor(private readonly tables: Tables) {}

  async find(vacancyId: string): Promise<VacancyFileRow | undefined> {
    return (await this.tables.of(VacancyFileRow).findOneBy({ id: vacancyId })) ?? undefined;
  }

  /** An employer's vacancies, the last changed first; one row more than the page holds. */
  ofEmployer(employerId: string, reach: Reach, filter: FilesQuery): Promise<VacancyFileRow[]> {
    const query = this.within(reach).andWhere('file.employer_id = :employerId', { employerId });
    if (filter.status !== undefined) query.andWhere('file.status = :status', { status: filter.status });
    const [changedAt, id] = readCursor(filter, 'number', 'text') ?? [];
    if (changedAt !== undefined && id !== undefined)
      query.andWhere('(file.changed_at, file.id) < (cast(:changedAt as bigint), :id)', { changedAt, id });
    return query
      .orderBy('file.changedAt', 'DESC')
      .addOrderBy('file.id', 'DESC')
      .limit(pageSize(filter) + 1)
      .getMany();
  }

  /** Submissions that wait for their check, the oldest first; one row more than the page holds. */
  waiting(reach: Reach, filter: PageQuery): Promise<VacancyFileRow[]> {
    const query = this.within(reach).andWhere('file.waiting_since is not null');
    const [since, id] = readCursor(filter, 'number', 'text') ?? [];
    if (since !== undefined && id !== undefined)
      query.andWhere('(file.waiting_since, file.id) > (cast(:since as bigint), :id)', { since, id });
    return query
      .orderBy('file.waitingSince')
      .addOrderBy('file.id')
      .limit(pageSize(filter) + 1)
      .getMany();
  }

  private within(reach: Reach): SelectQueryBuilder<VacancyFileRow> {
    const query = this.tables.of(VacancyFileRow).createQueryBuilder('file').where('true');
    if (reach.kind === 'office') query.andWhere('file.office like :office', { office: `${reach.prefix}%` });
    if (reach.kind === 'own') query.andWhere('file.employer_id = :own', { own: reach.employerId ?? '' });
    return query;
  }
}
