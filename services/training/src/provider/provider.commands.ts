import { Command } from '@doorstep/event-sourcing';
import { Contact, ProviderFacts, ProviderSuspension } from './provider.events';

export class RegisterProvider extends Command<{
  readonly providerId: string;
  readonly facts: ProviderFacts;
  readonly contact: Contact | null;
  readonly source: string | null;
}> {
  readonly type = 'register-provider' as const;
}

export class CorrectProvider extends Command<{ readonly facts: ProviderFacts }> {
  readonly type = 'correct-provider' as const;
}

/** A register states a provider again: a correction of one it named itself, nothing for one that registered with us. */
export class RestateProvider extends Command<{ readonly facts: ProviderFacts; readonly source: string }> {
  readonly type = 'restate-provider' as const;
}

export class ChangeProviderContact extends Command<{ readonly contact: Contact }> {
  readonly type = 'change-provider-contact' as const;
}

export class SuspendProvider extends Command<{ readonly reason: ProviderSuspension }> {
  readonly type = 'suspend-provider' as const;
}

export class ReinstateProvider extends Command {
  readonly type = 'reinstate-provider' as const;
}

export const providerCommands = [
  RegisterProvider,
  CorrectProvider,
  RestateProvider,
  ChangeProviderContact,
  SuspendProvider,
  ReinstateProvider,
] as const;
export type ProviderCommand = InstanceType<(typeof providerCommands)[number]>;
