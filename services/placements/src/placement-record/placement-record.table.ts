import type { Sealed } from '@doorstep/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PlacementSpell } from '../placement/placement.events';

export interface RecordedEvidence {
  readonly kind: string;
  readonly reference: Sealed;
  readonly note: Sealed | null;
}

export interface RecordedCheck {
  readonly day: number;
  readonly dueOn: string;
  readonly checkedOn: string | null;
  readonly outcome: string | null;
  readonly note: Sealed | null;
}

@Entity('placement_record')
@Index('placement_record_person', ['personId'])
@Index('placement_record_employer', ['employerId'])
export class PlacementRecordRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'integer' }) version: number;
  @Column({ type: 'text', name: 'person_id' }) personId: string;
  @Column({ type: 'text', name: 'employer_id' }) employerId: string;
  @Column({ type: 'text' }) office: string;
  @Column({ type: 'text', name: 'started_on' }) startedOn: string;
  @Column({ type: 'jsonb' }) spell: PlacementSpell;
  @Column({ type: 'text', name: 'reported_by' }) reportedBy: string;
  @Column({ type: 'text', name: 'verified_on', nullable: true }) verifiedOn: string | null;
  @Column({ type: 'jsonb', nullable: true }) evidence: RecordedEvidence | null;
  @Column({ type: 'jsonb' }) checks: readonly RecordedCheck[];
  @Column({ type: 'boolean' }) voided: boolean;
}
