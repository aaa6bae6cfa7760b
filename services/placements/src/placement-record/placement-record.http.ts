import { Get, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Grant } from '@doorstep/event-sourcing';
import {
  Asked,
  Asking,
  Id,
  Identities,
  IdParam,
  MergedRecords,
  notFound,
  Page,
  pageOf,
  PageQuery,
  raise,
  Reads,
  Resource,
} from '@doorstep/service';
import { PlacementRecordQueries } from './placement-record.queries';
import { PlacementDetailView, PlacementView } from './placement-record.views';
import type { PlacementRecordRow } from './placement-record.table';

export const readPlacements: readonly Grant[] = [
  { roles: ['job-seeker', 'employer'], record: 'own' },
  { roles: ['counsellor', 'centre-manager'], record: 'office' },
  { roles: ['auditor', 'administrator'], record: 'any' },
];

/** Who may read evidence and notes: those who work with them and those who check that work. */
export const readEvidence: readonly Grant[] = [
  { roles: ['counsellor', 'centre-manager'], record: 'office' },
  { roles: ['auditor'], record: 'any' },
];

class PlacementsQuery extends PageQuery {
  @Id({ optional: true }) personId?: string;
  @Id({ optional: true }) employerId?: string;
}

export class PlacementPageView {
  @ApiProperty({ type: [PlacementView] }) items: readonly PlacementView[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}

@Resource('placements')
export class PlacementRecordController {
  constructor(
    private readonly placements: PlacementRecordQueries,
    private readonly merged: MergedRecords,
    private readonly identities: Identities,
  ) {}

  @Get()
  @Reads(readPlacements, { type: PlacementPageView })
  async list(@Asking() asked: Asked, @Query() query: PlacementsQuery): Promise<Page<PlacementView>> {
    const rows = await this.placements.page(asked.reach(), query);
    return pageOf(
      rows,
      query,
      (row) => [row.id],
      (row) => this.shown(row),
    );
  }

  @Get(':placementId')
  @Reads(readPlacements, { type: PlacementView })
  async one(@Asking() asked: Asked, @IdParam('placementId') placementId: string): Promise<PlacementView> {
    const row = await this.found(placementId);
    asked.mayRead(scopeOf(row), 'placement');
    return this.shown(row);
  }

  @Get(':placementId/evidence')
  @Reads(readEvidence, { type: PlacementDetailView })
  async evidence(@Asking() asked: Asked, @IdParam('placementId') placementId: string): Promise<PlacementDetailView> {
    const row = await this.found(placementId);
    asked.mayRead(scopeOf(row), 'placement');
    const { personId, evidence, checks } = row;
    const [reference = null, note = null, ...notes] = await this.identities.open(asked, 'placement-evidence', [
      [personId, evidence?.reference],
      [personId, evidence?.note],
      ...checks.map((check) => [personId, check.note] as const),
    ]);
    return {
      placementId,
      evidence: evidence && { kind: evidence.kind, reference, note },
      checkNotes: checks.map(({ day }, index) => ({ day, note: notes[index] ?? null })),
    };
  }

  private shown(row: PlacementRecordRow): PlacementView {
    return viewOf(row, this.merged.survivorOf(row.personId));
  }

  private async found(placementId: string): Promise<PlacementRecordRow> {
    return (await this.placements.find(placementId)) ?? raise(notFound('placement'));
  }
}

const scopeOf = ({ office, personId, employerId }: PlacementRecordRow) => ({ office, personId, employerId });

/** A placement of `personId`, the record that stands for the person now. */
function viewOf(row: PlacementRecordRow, personId: string): PlacementView {
  const { id: placementId, version, spell, verifiedOn, reportedBy, voided, evidence, checks } = row;
  const { employerId, vacancyId, referralId, kind, from, to, endReason, place, office } = spell;
  return {
    placementId,
    version,
    personId,
    employerId,
    vacancyId,
    referralId,
    kind,
    startedOn: from,
    endedOn: to,
    endReason,
    place,
    office,
    reportedBy,
    verifiedOn,
    evidenceKind: evidence?.kind ?? null,
    checks: checks.map(({ day, dueOn, checkedOn, outcome }) => ({ day, dueOn, checkedOn, outcome })),
    voided,
  };
}
