import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PersonFile } from './person-file';

@Entity('person_files')
export class PersonFileRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'integer' }) version: number;
  /** Version of the profile's own stream. */
  @Column({ type: 'integer', name: 'profile_version' }) profileVersion: number;
  @Column({ type: 'text' }) office: string;
  @Column({ type: 'jsonb' }) file: PersonFile;
}
