import type { CivilDate, CivilInterval, Sealed } from '@doorstep/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export interface GroupHeld extends CivilInterval {
  readonly factId: string;
  readonly group: string;
}

@Entity('adviser_caseload')
@Index('adviser_caseload_office', { synchronize: false })
@Index('adviser_caseload_due', { synchronize: false })
export class AdviserCaseloadRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'integer' }) version: number;
  @Column({ type: 'text' }) office: string;
  @Column({ type: 'text' }) residence: string;
  @Column({ type: 'text' }) sex: string;
  @Column({ type: 'text', name: 'birth_month' }) birthMonth: string;
  @Column({ type: 'text' }) channel: string;
  @Column({ type: 'text', name: 'registered_on' }) registeredOn: CivilDate;
  @Column({ type: 'text', name: 'survivor_id', nullable: true }) survivorId: string | null;
  @Column({ type: 'text', name: 'name_sealed' }) name: Sealed;
  @Column({ type: 'text', name: 'registration_id', nullable: true }) registrationId: string | null;
  @Column({ type: 'text', name: 'opened_on', nullable: true }) openedOn: CivilDate | null;
  @Column({ type: 'text', name: 'next_due_on', nullable: true }) nextDueOn: CivilDate | null;
  @Column({ type: 'text', name: 'lapses_on', nullable: true }) lapsesOn: CivilDate | null;
  @Column({ type: 'jsonb' }) groups: readonly GroupHeld[];
  @Column({ type: 'boolean' }) profiled: boolean;
}
