import { Command, Sealed } from '@doorstep/event-sourcing';
import { ResolvedParameter } from '@doorstep/reference';
import {
  DeliveryMeans,
  Draw,
  Obstacle,
  PassedOver,
  Receipt,
  RecommendedVacancy,
  Shortfall,
} from './recommendations.events';

/** What the matcher found for a person, to be recorded; `obstacles` say why it was not more. */
export class MakeRecommendations extends Command<{
  readonly runId: string;
  readonly personId: string;
  readonly office: string;
  readonly matcher: { readonly name: string; readonly version: number };
  readonly parameters: readonly ResolvedParameter[];
  readonly considered: number;
  readonly guaranteed: number;
  readonly passedOver?: readonly PassedOver[];
  readonly recommendations: readonly RecommendedVacancy[];
  /** `equals` are the vacancies of which any could have been drawn for the last places. */
  readonly drawn?: { readonly draw: Draw; readonly equals: readonly string[] };
  readonly obstacles: readonly Obstacle[];
  readonly shortfall?: Shortfall;
}> {
  readonly type = 'make-recommendations' as const;
}

export class DeliverRecommendation extends Command<{
  readonly recommendationId: string;
  readonly means: DeliveryMeans;
  readonly receipt: Receipt;
}> {
  readonly type = 'deliver-recommendation' as const;
}

export class DeclineRecommendation extends Command<{
  readonly recommendationId: string;
  readonly reasonCode: string;
  readonly note: Sealed | null;
}> {
  readonly type = 'decline-recommendation' as const;
}

/** Another office became responsible for the person. */
export class MoveRecommendationsOffice extends Command<{ readonly personId: string; readonly office: string }> {
  readonly type = 'move-recommendations-office' as const;
}

/** The person was erased. */
export class RetireRecommendations extends Command<{ readonly personId: string }> {
  readonly type = 'retire-recommendations' as const;
}

export type RecommendationsCommand =
  | MakeRecommendations
  | DeliverRecommendation
  | DeclineRecommendation
  | MoveRecommendationsOffice
  | RetireRecommendations;

export const recommendationsCommands = [
  MakeRecommendations,
  DeliverRecommendation,
  DeclineRecommendation,
  MoveRecommendationsOffice,
  RetireRecommendations,
];
