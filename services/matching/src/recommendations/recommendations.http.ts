import { Body, Post } from '@nestjs/common';
import { streamOf } from '@doorstep/event-sourcing';
import {
  Asked,
  Asking,
  Code,
  CodeParam,
  CommandAnswer,
  Commands,
  Identities,
  notFound,
  OneOf,
  PlatformClock,
  ReferenceDesk,
  Resource,
  Sends,
  Text,
} from '@doorstep/service';
import { DeclineRecommendation, DeliverRecommendation } from './recommendations.commands';
import { personOfRecommendation, recommendations } from './recommendations.decider';
import type { DeliveryMeans, Receipt } from './recommendations.events';

const receiptOf: Readonly<Record<DeliveryMeans, Receipt['kind']>> = {
  app: 'opened-in-app',
  printed: 'signed-slip',
  'read-out': 'counsellor-statement',
};

export class DeliveryBody {
  @OneOf(Object.keys(receiptOf), {
    description: 'app: opened by the person; printed: slip signed; read-out: at the centre.',
  })
  means: DeliveryMeans;
  @Code({ optional: true, description: 'Number of the slip or log entry; never a name.' }) receipt?: string;
}

export class DeclineBody {
  @Code({ description: 'Code of list seeker-refusal-reason.' }) reasonCode: string;
  @Text({ optional: true, max: 1000, description: 'In the person’s own words; kept encrypted.' }) note?: string;
}

@Resource('recommendations')
export class RecommendationsController {
  constructor(
    private readonly commands: Commands,
    private readonly identities: Identities,
    private readonly reference: ReferenceDesk,
    private readonly clock: PlatformClock,
  ) {}

  @Post(':recommendationId/deliveries')
  @Sends(DeliverRecommendation)
  deliver(
    @Asking() asked: Asked,
    @CodeParam('recommendationId') recommendationId: string,
    @Body() { means, receipt }: DeliveryBody,
  ): Promise<CommandAnswer> {
    const command = new DeliverRecommendation({
      recommendationId,
      means,
      receipt: { kind: receiptOf[means], reference: receipt ?? null },
    });
    return this.commands.send(asked, { streamId: streamOf(recommendations, personOf(recommendationId)), command });
  }

  @Post(':recommendationId/declines')
  @Sends(DeclineRecommendation)
  async decline(
    @Asking() asked: Asked,
    @CodeParam('recommendationId') recommendationId: string,
    @Body() { reasonCode, note }: DeclineBody,
  ): Promise<CommandAnswer> {
    this.reference.mustKnow('reasonCode', 'seeker-refusal-reason', reasonCode, this.clock.today());
    const sealed = await this.identities.sealOptional(personOf(recommendationId), note);
    const command = new DeclineRecommendation({ recommendationId, reasonCode, note: sealed ?? null });
    return this.commands.send(asked, { streamId: streamOf(recommendations, personOf(recommendationId)), command });
  }
}

/** The person a recommendation id leads to; 404 for an id of another form. */
function personOf(recommendationId: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.\d{1,9}$/.test(recommendationId)) throw notFound('recommendation');
  return personOfRecommendation(recommendationId);
}
