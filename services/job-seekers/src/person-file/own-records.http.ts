import { Get } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Asked, Asking, MergedRecords, Page, Reads, Resource } from '@doorstep/service';
import { ownReads } from '../readers';
import { PersonFileQueries } from './person-file.queries';

export class OwnRecordView {
  @ApiProperty() personId: string;
  @ApiProperty({ description: 'The record that work goes on with; false where it was merged into that one.' })
  standing: boolean;
}

export class OwnRecordsView implements Page<OwnRecordView> {
  @ApiProperty({ type: [OwnRecordView] }) items: OwnRecordView[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}

/** Tells people who signed in which records are theirs. */
@Resource('people/own')
export class OwnRecordsController {
  constructor(
    private readonly files: PersonFileQueries,
    private readonly merged: MergedRecords,
  ) {}

  @Get()
  @Reads(ownReads, { type: OwnRecordsView })
  async list(@Asking() asked: Asked): Promise<OwnRecordsView> {
    const reach = asked.reach();
    const own = reach.kind === 'own' && reach.personId !== undefined ? this.merged.recordsOf(reach.personId) : [];
    const known = await this.files.known(own);
    const items = known.map((personId) => ({ personId, standing: this.merged.survivorOf(personId) === personId }));
    return { items, next: null };
  }
}
