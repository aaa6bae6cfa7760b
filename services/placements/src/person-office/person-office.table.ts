import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('person_office')
export class PersonOfficeRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) office: string;
}
