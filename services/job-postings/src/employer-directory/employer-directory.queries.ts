import { Injectable } from '@nestjs/common';
import { OneOf, PageQuery, pageSize, Reach, readCursor, Tables, Text } from '@doorstep/service';
import { EmployerDirectoryRow } from './employer-directory.table';

export class EmployersQuery extends PageQuery {
  @OneOf(['unverified', 'verified', 'lapsed', 'suspended'], { optional: true }) standing?: string;
  @Text({ optional: true, max: 100, description: 'Part of the name.' }) name?: string;
}

@Injectable()
export class EmployerDirectoryQueries {
  constructor(private readonly tables: Tables) {}

  async find(employerId: string): Promise<EmployerDirectoryRow | undefined> {
    return (await this.tables.of(EmployerDirectoryRow).findOneBy({ id: employerId })) ?? undefined;
  }

  /** Employers in order of id; one row more than the page holds. */
  page(reach: Reach, filter: EmployersQuery): Promise<EmployerDirectoryRow[]> {
    const query = this.tables.of(EmployerDirectoryRow).createQueryBuilder('employer').where('true');
    if (reach.kind === 'office') query.andWhere('employer.office like :office', { office: `${reach.prefix}%` });
    if (reach.kind === 'own') query.andWhere('employer.id = :own', { own: reach.employerId ?? '' });
    if (filter.standing !== undefined) query.andWhere('employer.standing = :standing', { standing: filter.standing });
    if (filter.name !== undefined) query.andWhere('strpos(employer.name, :name) > 0', { name: filter.name });
    const [after] = readCursor(filter, 'text') ?? [];
    if (after !== undefined) query.andWhere('employer.id > :after', { after });
    return query
      .orderBy('employer.id')
      .limit(pageSize(filter) + 1)
      .getMany();
  }
}
