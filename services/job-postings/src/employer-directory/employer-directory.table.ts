import { Sealed } from '@doorstep/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Index('employer_directory_office', { synchronize: false })
@Entity('employer_directory')
export class EmployerDirectoryRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'integer' }) version: number;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text', name: 'credit_code' }) creditCode: string;
  @Column({ type: 'text' }) office: string;
  @Column({ type: 'text', nullable: true }) place: string | null;
  @Column({ type: 'text', nullable: true }) industry: string | null;
  @Column({ type: 'text' }) standing: 'unverified' | 'verified' | 'lapsed' | 'suspended';
  @Column({ type: 'text', name: 'valid_until', nullable: true }) validUntil: string | null;
  @Column({ type: 'text', name: 'suspended_for', nullable: true }) suspendedFor: string | null;
  @Column({ type: 'text', name: 'registered_on' }) registeredOn: string;
  @Column({ type: 'text', name: 'contact_name_sealed', nullable: true }) contactName: Sealed | null;
  @Column({ type: 'text', name: 'contact_phone_sealed', nullable: true }) contactPhone: Sealed | null;
}
