import { Get, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  Asked,
  Asking,
  ContactView,
  Identities,
  IdParam,
  notFound,
  openedContact,
  Page,
  pageOf,
  raise,
  Reads,
  Resource,
} from '@doorstep/service';
import { everybody, staff } from '../readers';
import { ProviderDirectoryQueries, ProvidersQuery } from './provider-directory.queries';
import { ProviderDirectoryRow } from './provider-directory.table';

export class ProviderView {
  @ApiProperty() providerId: string;
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty() name: string;
  @ApiProperty({ type: 'string', nullable: true }) office: string | null;
  @ApiProperty({ type: 'string', nullable: true }) place: string | null;
  @ApiProperty({ type: 'string', nullable: true }) form: string | null;
  @ApiProperty({ type: 'string', nullable: true, description: 'The register that named it.' }) source: string | null;
  @ApiProperty({ type: 'string', nullable: true }) suspendedFor: string | null;
  @ApiProperty({ format: 'date' }) registeredOn: string;
}

export class ProviderPageView implements Page<ProviderView> {
  @ApiProperty({ type: [ProviderView] }) items: ProviderView[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}

@Resource('training-providers')
export class ProviderDirectoryController {
  constructor(
    private readonly providers: ProviderDirectoryQueries,
    private readonly identities: Identities,
  ) {}

  @Get()
  @Reads(everybody, { type: ProviderPageView })
  async list(@Query() query: ProvidersQuery): Promise<Page<ProviderView>> {
    return pageOf(await this.providers.page(query), query, (row) => [row.id], viewOf);
  }

  @Get(':providerId')
  @Reads(everybody, { type: ProviderView })
  async one(@IdParam('providerId') providerId: string): Promise<ProviderView> {
    return viewOf((await this.providers.find(providerId)) ?? raise(notFound('provider')));
  }

  @Get(':providerId/contact')
  @Reads(staff, { type: ContactView })
  async contact(@Asking() asked: Asked, @IdParam('providerId') providerId: string): Promise<ContactView> {
    const row = (await this.providers.find(providerId)) ?? raise(notFound('provider'));
    asked.mayRead(row.office === null ? {} : { office: row.office }, 'provider');
    return openedContact(this.identities, asked, 'provider-contact', row);
  }
}

function viewOf(row: ProviderDirectoryRow): ProviderView {
  const { id, version, name, office, place, form, source, suspendedFor, registeredOn } = row;
  return { providerId: id, version, name, office, place, form, source, suspendedFor, registeredOn };
}
