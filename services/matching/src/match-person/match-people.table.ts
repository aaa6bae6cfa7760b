import type { GroupMembership, PlacementFacts, ProfileFacts, RegistrationSpell } from '@doorstep/contracts';
import { WrittenIn } from '@doorstep/service';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export interface WorkSpell {
  readonly placementId: string;
  readonly employerId: string;
  readonly kind: PlacementFacts['kind'];
  readonly startedOn: string;
  readonly endedOn: string | null;
}

/** What matching knows of a person: limits, skills and wishes; nothing that identifies, and neither sex nor ethnicity. */
@Entity('match_people')
@Index('match_people_office', { synchronize: false })
@Index('match_people_written', { synchronize: false })
export class MatchPersonRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', nullable: true }) office: string | null;
  @Column({ type: 'text', nullable: true }) residence: string | null;
  @Column({ type: 'text', name: 'birth_month', nullable: true }) birthMonth: string | null;
  @Column({ type: 'jsonb', nullable: true }) profile: ProfileFacts | null;
  @Column({ type: 'jsonb' }) memberships: readonly GroupMembership[];
  @Column({ type: 'jsonb' }) registrations: readonly RegistrationSpell[];
  @Column({ type: 'jsonb' }) work: readonly WorkSpell[];
  /** First day of the open registration; null when there is none. */
  @Column({ type: 'text', name: 'open_since', nullable: true }) openSince: string | null;
  /** The record this one was merged into. */
  @Column({ type: 'text', name: 'absorbed_by', nullable: true }) absorbedBy: string | null;
  @Column({ type: 'boolean' }) erased: boolean;
  @WrittenIn() readonly writtenIn?: string;
}
