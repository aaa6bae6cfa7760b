import { Sealed } from '@doorstep/event-sourcing';
import { ResolvedParameter } from '@doorstep/reference';
import { WrittenIn } from '@doorstep/service';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type {
  DeliveryMeans,
  NotDrawn,
  Obstacle,
  PassedOver,
  Receipt,
  Shortfall,
  StoredExplanation,
} from '../recommendations/recommendations.events';

export interface Delivery {
  readonly means: DeliveryMeans;
  readonly receipt: Receipt;
  readonly deliveredOn: string;
}

/** One recommendation with its explanation; `standing` until a later run replaces it. */
@Entity('person_recommendations')
@Index('person_recommendations_person', { synchronize: false })
@Index('person_recommendations_written', { synchronize: false })
@Index('person_recommendations_declined', { synchronize: false })
export class PersonRecommendationRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'person_id' }) personId: string;
  @Column({ type: 'text', name: 'run_id' }) runId: string;
  @Column({ type: 'text', name: 'vacancy_id' }) vacancyId: string;
  @Column({ type: 'text', name: 'employer_id' }) employerId: string;
  @Column({ type: 'text', name: 'made_on' }) madeOn: string;
  @Column({ type: 'integer' }) rank: number;
  @Column({ type: 'integer' }) score: number;
  @Column({ type: 'jsonb' }) explanation: StoredExplanation;
  @Column({ type: 'jsonb' }) matcher: { readonly name: string; readonly version: number };
  @Column({ type: 'jsonb' }) parameters: readonly ResolvedParameter[];
  @Column({ type: 'boolean' }) standing: boolean;
  @Column({ type: 'jsonb' }) deliveries: readonly Delivery[];
  @Column({ type: 'text', name: 'declined_on', nullable: true }) declinedOn: string | null;
  @Column({ type: 'text', name: 'decline_reason', nullable: true }) declineReason: string | null;
  @Column({ type: 'text', name: 'decline_note_sealed', nullable: true }) declineNote: Sealed | null;
  @WrittenIn() readonly writtenIn?: string;
}

/** The last run for a person: how many were found, why not more, and what suited better and went to others. */
@Entity('last_runs')
export class LastRunRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'run_id' }) runId: string;
  @Column({ type: 'text', name: 'made_on' }) madeOn: string;
  @Column({ type: 'integer' }) considered: number;
  @Column({ type: 'integer' }) guaranteed: number;
  @Column({ type: 'integer', name: 'found_count' }) foundCount: number;
  @Column({ type: 'jsonb' }) obstacles: readonly Obstacle[];
  /** Null in rows from before it was kept. */
  @Column({ type: 'jsonb', name: 'passed_over', nullable: true }) passedOver: readonly (PassedOver | NotDrawn)[] | null;
  /** Null where nobody fell short in a round. */
  @Column({ type: 'jsonb', nullable: true }) shortfall: Shortfall | null;
}
