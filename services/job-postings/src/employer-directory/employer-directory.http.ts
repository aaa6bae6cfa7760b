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
import { ownerOrStaff, staff } from '../readers';
import { EmployerDirectoryQueries, EmployersQuery } from './employer-directory.queries';
import { EmployerDirectoryRow } from './employer-directory.table';

export class EmployerView {
  @ApiProperty() employerId: string;
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty() name: string;
  @ApiProperty() creditCode: string;
  @ApiProperty() office: string;
  @ApiProperty({ type: 'string', nullable: true }) place: string | null;
  @ApiProperty({ type: 'string', nullable: true }) industry: string | null;
  @ApiProperty({ enum: ['unverified', 'verified', 'lapsed', 'suspended'] }) standing: string;
  @ApiProperty({ type: 'string', format: 'date', nullable: true }) validUntil: string | null;
  @ApiProperty({ type: 'string', nullable: true }) suspendedFor: string | null;
  @ApiProperty({ format: 'date' }) registeredOn: string;
}

export class EmployerPageView implements Page<EmployerView> {
  @ApiProperty({ type: [EmployerView] }) items: EmployerView[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}

@Resource('employers')
export class EmployerDirectoryController {
  constructor(
    private readonly directory: EmployerDirectoryQueries,
    private readonly identities: Identities,
  ) {}

  @Get()
  @Reads(staff, { type: EmployerPageView })
  async list(@Asking() asked: Asked, @Query() query: EmployersQuery): Promise<Page<EmployerView>> {
    return pageOf(await this.directory.page(asked.reach(), query), query, (row) => [row.id], viewOf);
  }

  @Get(':employerId')
  @Reads(ownerOrStaff, { type: EmployerView })
  async one(@Asking() asked: Asked, @IdParam('employerId') employerId: string): Promise<EmployerView> {
    return viewOf(await this.readable(asked, employerId));
  }

  @Get(':employerId/contact')
  @Reads(ownerOrStaff, { type: ContactView })
  async contact(@Asking() asked: Asked, @IdParam('employerId') employerId: string): Promise<ContactView> {
    return openedContact(this.identities, asked, 'employer-contact', await this.readable(asked, employerId));
  }

  private async readable(asked: Asked, employerId: string): Promise<EmployerDirectoryRow> {
    const row = (await this.directory.find(employerId)) ?? raise(notFound('employer'));
    asked.mayRead({ office: row.office, employerId }, 'employer');
    return row;
  }
}

function viewOf(row: EmployerDirectoryRow): EmployerView {
  const { id, version, name, creditCode, office, place, industry } = row;
  const { standing, validUntil, suspendedFor, registeredOn } = row;
  return {
    employerId: id,
    version,
    name,
    creditCode,
    office,
    place,
    industry,
    standing,
    validUntil,
    suspendedFor,
    registeredOn,
  };
}
