import { Body, HttpCode, Post, Put } from '@nestjs/common';
import { streamOf } from '@doorstep/event-sourcing';
import {
  Asked,
  Asking,
  CommandAnswer,
  Commands,
  ContactBody,
  Division,
  Identities,
  IdParam,
  Nested,
  newId,
  OneOf,
  PlatformClock,
  ReferenceDesk,
  Resource,
  sealedContact,
  Sends,
  Text,
} from '@doorstep/service';
import {
  ChangeProviderContact,
  CorrectProvider,
  RegisterProvider,
  ReinstateProvider,
  SuspendProvider,
} from './provider.commands';
import { provider } from './provider.decider';
import type { ProviderSuspension } from './provider.events';
import { ProviderFacts } from './provider.events';

export const suspensionReasons = ['licence-invalid', 'false-information', 'fees-charged', 'quality'] as const;

export class ProviderFactsBody {
  @Text({ max: 200 }) name: string;
  @Division({ description: 'The responsible office.' }) office: string;
  @Division({ optional: true, description: 'The seat.' }) place?: string;
  @Text({ optional: true, max: 100, description: 'Legal form.' }) form?: string;
}

export class RegisterProviderBody extends ProviderFactsBody {
  @Nested(() => ContactBody, { optional: true }) contact?: ContactBody;
}

export class SuspensionBody {
  @OneOf(suspensionReasons) reason: ProviderSuspension;
}

@Resource('training-providers')
export class ProviderController {
  constructor(
    private readonly commands: Commands,
    private readonly identities: Identities,
    private readonly reference: ReferenceDesk,
    private readonly clock: PlatformClock,
  ) {}

  @Post()
  @Sends(RegisterProvider)
  async register(@Asking() asked: Asked, @Body() body: RegisterProviderBody): Promise<CommandAnswer> {
    const providerId = newId(asked);
    const facts = this.factsOf(body);
    const contact = body.contact === undefined ? null : await sealedContact(this.identities, providerId, body.contact);
    const command = new RegisterProvider({ providerId, facts, contact, source: null });
    return this.commands.send(asked, { streamId: streamOf(provider, providerId), command, creates: true });
  }

  @Put(':providerId')
  @Sends(CorrectProvider)
  correct(
    @Asking() asked: Asked,
    @IdParam('providerId') providerId: string,
    @Body() body: ProviderFactsBody,
  ): Promise<CommandAnswer> {
    const command = new CorrectProvider({ facts: this.factsOf(body) });
    return this.commands.send(asked, { streamId: streamOf(provider, providerId), command });
  }

  @Put(':providerId/contact')
  @Sends(ChangeProviderContact)
  async changeContact(
    @Asking() asked: Asked,
    @IdParam('providerId') providerId: string,
    @Body() body: ContactBody,
  ): Promise<CommandAnswer> {
    const command = new ChangeProviderContact({ contact: await sealedContact(this.identities, providerId, body) });
    return this.commands.send(asked, { streamId: streamOf(provider, providerId), command });
  }

  @Post(':providerId/suspensions')
  @Sends(SuspendProvider)
  suspend(
    @Asking() asked: Asked,
    @IdParam('providerId') providerId: string,
    @Body() { reason }: SuspensionBody,
  ): Promise<CommandAnswer> {
    const command = new SuspendProvider({ reason });
    return this.commands.send(asked, { streamId: streamOf(provider, providerId), command });
  }

  @Post(':providerId/reinstatements')
  @HttpCode(200)
  @Sends(ReinstateProvider)
  reinstate(@Asking() asked: Asked, @IdParam('providerId') providerId: string): Promise<CommandAnswer> {
    return this.commands.send(asked, { streamId: streamOf(provider, providerId), command: new ReinstateProvider({}) });
  }

  private factsOf({ name, office, place, form }: ProviderFactsBody): ProviderFacts {
    const today = this.clock.today();
    this.reference.mustKnow('office', 'division', office, today);
    if (place !== undefined) this.reference.mustKnow('place', 'division', place, today);
    return { name, office, place: place ?? null, locality: null, form: form ?? null };
  }
}
