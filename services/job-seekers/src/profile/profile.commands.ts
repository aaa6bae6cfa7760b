import { Command } from '@doorstep/event-sourcing';
import { Award, Profile } from './profile.events';

/** Restates the whole profile; awarded certificates stay whatever is stated. */
export class StateProfile extends Command<Profile & { readonly personId: string }> {
  readonly type = 'state-profile' as const;
}

export class AddCertificate extends Command<Award & { readonly personId: string }> {
  readonly type = 'add-certificate' as const;
}

/** It turned out to be another person's. */
export class RemoveCertificate extends Command<{ readonly personId: string; readonly certificateId: string }> {
  readonly type = 'remove-certificate' as const;
}

export type ProfileCommand = StateProfile | AddCertificate | RemoveCertificate;

export const profileCommands = [StateProfile, AddCertificate, RemoveCertificate] as const;
