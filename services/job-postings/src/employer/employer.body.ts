import { ContactBody, Day, Division, Flag, Nested, OneOf, Text, Texts } from '@doorstep/service';

export const documentKinds = ['business-licence', 'registry-extract', 'permit', 'authorisation-letter'] as const;
export const suspensionReasons = [
  'false-information',
  'fees-charged',
  'discrimination',
  'documents-held',
  'wage-arrears',
  'licence-invalid',
] as const;

export class EmployerFactsBody {
  @Text({ max: 200, description: 'The registered name.' }) name: string;
  @Division({ description: 'The responsible office.' }) office: string;
  @Division({ optional: true, description: 'The seat.' }) place?: string;
  @Text({ optional: true, pattern: /^[A-T]$/, max: 1, description: 'Letter of GB/T 4754.' }) industry?: string;
}

export class RegisterEmployerBody extends EmployerFactsBody {
  @Text({ max: 40, description: 'Unified social credit code, GB 32100.' }) creditCode: string;
  @Nested(() => ContactBody, { optional: true }) contact?: ContactBody;
}

export class VerificationBody {
  @Texts({ values: documentKinds, description: 'What the verifier saw.' })
  documents: (typeof documentKinds)[number][];
  @Flag({ description: 'The identity of the person who acts for the employer was checked.' })
  agentIdentityChecked: boolean;
  @Day({ optional: true, description: 'First day on which the licence is no longer valid.' })
  licenceValidUntil?: string;
}

export class SuspensionBody {
  @OneOf(suspensionReasons) reason: (typeof suspensionReasons)[number];
}
