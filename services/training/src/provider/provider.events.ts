import { CivilDate, EventCatalogue, Sealed } from '@doorstep/event-sourcing';

export interface ProviderFacts {
  readonly name: string;
  /** Division code of the responsible office; null for a provider that a register elsewhere names. */
  readonly office: string | null;
  /** Division code of the seat, where known. */
  readonly place: string | null;
  /** The seat in words, where it lies outside our divisions. */
  readonly locality: string | null;
  /** Legal form as its register words it. */
  readonly form: string | null;
}

export interface Contact {
  readonly name: Sealed;
  readonly phone: Sealed;
}

export type ProviderSuspension = 'licence-invalid' | 'false-information' | 'fees-charged' | 'quality';

type Of<Type extends string, Data extends object> = {
  readonly type: Type;
  readonly data: Data & { readonly providerId: string };
};

export type ProviderEvent =
  | Of<
      'provider-registered',
      {
        readonly facts: ProviderFacts;
        readonly contact: Contact | null;
        /** The register that named it; null when it registered with us. */
        readonly source: string | null;
        readonly registeredOn: CivilDate;
      }
    >
  | Of<'provider-corrected', { readonly facts: ProviderFacts }>
  | Of<'provider-contact-changed', { readonly contact: Contact }>
  | Of<'provider-suspended', { readonly reason: ProviderSuspension; readonly suspendedOn: CivilDate }>
  | Of<'provider-reinstated', { readonly reinstatedOn: CivilDate }>;

export const providerEvents: EventCatalogue<ProviderEvent> = {
  'provider-registered': 1,
  'provider-corrected': 1,
  'provider-contact-changed': 1,
  'provider-suspended': 1,
  'provider-reinstated': 1,
};
