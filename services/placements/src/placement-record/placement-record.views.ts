import { ApiProperty } from '@nestjs/swagger';

const nullable = { type: 'string', nullable: true } as const;

export class RetentionCheckView {
  @ApiProperty() day: number;
  @ApiProperty() dueOn: string;
  @ApiProperty(nullable) checkedOn: string | null;
  @ApiProperty(nullable) outcome: string | null;
}

export class PlacementView {
  @ApiProperty() placementId: string;
  @ApiProperty() version: number;
  @ApiProperty() personId: string;
  @ApiProperty() employerId: string;
  @ApiProperty(nullable) vacancyId: string | null;
  @ApiProperty(nullable) referralId: string | null;
  @ApiProperty() kind: string;
  @ApiProperty() startedOn: string;
  @ApiProperty({ ...nullable, description: 'First day without the work.' }) endedOn: string | null;
  @ApiProperty(nullable) endReason: string | null;
  @ApiProperty(nullable) place: string | null;
  @ApiProperty() office: string;
  @ApiProperty() reportedBy: string;
  @ApiProperty(nullable) verifiedOn: string | null;
  @ApiProperty(nullable) evidenceKind: string | null;
  @ApiProperty({ type: [RetentionCheckView] }) checks: readonly RetentionCheckView[];
  @ApiProperty() voided: boolean;
}

class EvidenceView {
  @ApiProperty() kind: string;
  @ApiProperty(nullable) reference: string | null;
  @ApiProperty(nullable) note: string | null;
}

class CheckNoteView {
  @ApiProperty() day: number;
  @ApiProperty(nullable) note: string | null;
}

export class PlacementDetailView {
  @ApiProperty() placementId: string;
  @ApiProperty({ type: EvidenceView, nullable: true }) evidence: EvidenceView | null;
  @ApiProperty({ type: [CheckNoteView] }) checkNotes: readonly CheckNoteView[];
}
