import { Sealed } from '@doorstep/event-sourcing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('provider_directory')
export class ProviderDirectoryRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'integer' }) version: number;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text', nullable: true }) office: string | null;
  @Column({ type: 'text', nullable: true }) place: string | null;
  @Column({ type: 'text', nullable: true }) locality: string | null;
  @Column({ type: 'text', nullable: true }) form: string | null;
  /** The register that named it; null when it registered with us. */
  @Column({ type: 'text', nullable: true }) source: string | null;
  @Column({ type: 'text', name: 'suspended_for', nullable: true }) suspendedFor: string | null;
  @Column({ type: 'text', name: 'registered_on' }) registeredOn: string;
  @Column({ type: 'text', name: 'contact_name_sealed', nullable: true }) contactName: Sealed | null;
  @Column({ type: 'text', name: 'contact_phone_sealed', nullable: true }) contactPhone: Sealed | null;
}
