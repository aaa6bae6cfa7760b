import { Injectable } from '@nestjs/common';
import { divisionPrefix } from '@doorstep/event-sourcing';
import { Division, PageQuery, pageSize, readCursor, Tables, Text } from '@doorstep/service';
import { ProviderDirectoryRow } from './provider-directory.table';

export class ProvidersQuery extends PageQuery {
  @Text({ optional: true, max: 100, description: 'Part of the name.' }) name?: string;
  @Division({ optional: true, description: 'Of this office or those below it.' }) office?: string;
}

@Injectable()
export class ProviderDirectoryQueries {
  constructor(private readonly tables: Tables) {}

  async find(providerId: string): Promise<ProviderDirectoryRow | undefined> {
    return (await this.tables.of(ProviderDirectoryRow).findOneBy({ id: providerId })) ?? undefined;
  }

  /** Providers in order of id; one row more than the page holds. */
  page(filter: ProvidersQuery): Promise<ProviderDirectoryRow[]> {
    const { name, office } = filter;
    const query = this.tables.of(ProviderDirectoryRow).createQueryBuilder('provider').where('true');
    if (name !== undefined) query.andWhere('strpos(lower(provider.name), lower(:name)) > 0', { name });
    if (office !== undefined) query.andWhere('provider.office like :office', { office: `${divisionPrefix(office)}%` });
    const [after] = readCursor(filter, 'text') ?? [];
    if (after !== undefined) query.andWhere('provider.id > :after', { after });
    return query
      .orderBy('provider.id')
      .limit(pageSize(filter) + 1)
      .getMany();
  }
}
