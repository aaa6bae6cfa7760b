import { Get } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Asked, Asking, IdParam, notFound, Reads, Resource } from '@doorstep/service';
import { PersonFileQueries } from '../person-file/person-file.queries';
import { personReads, staffReads } from '../readers';
import { HouseholdQueries } from './household.queries';
import { HouseholdRow } from './household.table';

export class MemberView {
  @ApiProperty() personId: string;
  @ApiProperty() role: string;
  @ApiProperty({ format: 'date' }) joinedOn: string;
  @ApiProperty({ type: 'string', nullable: true, format: 'date' }) leftOn: string | null;
}

export class HouseholdView {
  @ApiProperty() householdId: string;
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty() office: string;
  @ApiProperty({ format: 'date' }) formedOn: string;
  @ApiProperty({ type: [MemberView] }) members: readonly MemberView[];
}

@Resource('households')
export class HouseholdReadsController {
  constructor(private readonly households: HouseholdQueries) {}

  @Get(':householdId')
  @Reads(staffReads, { type: HouseholdView })
  async one(@Asking() asked: Asked, @IdParam('householdId') householdId: string): Promise<HouseholdView> {
    const row = await this.households.find(householdId);
    asked.mayRead({ office: row?.office }, 'household');
    return viewOf(row);
  }
}

/** The household of one person, who may see with whom they are registered to live. */
@Resource('people/:personId/household')
export class PersonHouseholdController {
  constructor(
    private readonly households: HouseholdQueries,
    private readonly files: PersonFileQueries,
  ) {}

  @Get()
  @Reads(personReads, { type: HouseholdView })
  async ofPerson(@Asking() asked: Asked, @IdParam('personId') personId: string): Promise<HouseholdView> {
    const person = await this.files.find(personId);
    asked.mayRead({ personId, office: person?.office }, 'household');
    return viewOf(await this.households.ofPerson(personId));
  }
}

function viewOf(row: HouseholdRow | null): HouseholdView {
  if (row === null) throw notFound('household');
  const { id, version, office, formedOn, members } = row;
  return { householdId: id, version, office, formedOn, members };
}
