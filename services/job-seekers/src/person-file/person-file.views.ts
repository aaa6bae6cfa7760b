import { ApiProperty } from '@nestjs/swagger';
import { ReadOfFile } from './person-file.queries';
import type { OpenedFile } from './opened-file';
import { FiledSpell, IdentityLink } from './person-file';

const day = { format: 'date' } as const;
const optional = { type: 'string', nullable: true } as const;

export class IdentityLinkView implements IdentityLink {
  @ApiProperty({ enum: ['absorbed-into', 'absorbed'] }) relation: IdentityLink['relation'];
  @ApiProperty() personId: string;
  @ApiProperty(day) from: string;
  @ApiProperty({ ...optional, ...day }) to: string | null;
}

export class PersonView {
  @ApiProperty() personId: string;
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty() office: string;
  @ApiProperty() residence: string;
  @ApiProperty() sex: string;
  @ApiProperty({ example: '1990-05' }) birthMonth: string;
  @ApiProperty() channel: string;
  @ApiProperty(day) registeredOn: string;
  @ApiProperty(optional) name: string | null;
  @ApiProperty(optional) identityNumber: string | null;
  @ApiProperty(optional) phone: string | null;
  @ApiProperty(optional) address: string | null;
  @ApiProperty({ description: 'An account of the identity provider is linked.' }) accountLinked: boolean;
  @ApiProperty({ type: [IdentityLinkView], description: 'Other records of the same person.' })
  links: readonly IdentityLinkView[];
}

export class ConfirmationWindowView {
  @ApiProperty(day) confirmedOn: string;
  @ApiProperty(day) nextDueOn: string;
  @ApiProperty(day) lapsesOn: string;
}

export class SpellView implements FiledSpell {
  @ApiProperty() registrationId: string;
  @ApiProperty(day) openedOn: string;
  @ApiProperty({ ...optional, ...day }) closedOn: string | null;
  @ApiProperty(optional) closingReason: string | null;
  @ApiProperty({ type: ConfirmationWindowView, nullable: true }) window: ConfirmationWindowView | null;
  @ApiProperty({ type: [String] }) confirmations: readonly string[];
}

export class EvidenceView {
  @ApiProperty() kind: string;
  @ApiProperty(optional) reference: string | null;
}

export class MembershipView {
  @ApiProperty() factId: string;
  @ApiProperty() group: string;
  @ApiProperty(day) from: string;
  @ApiProperty({ ...optional, ...day }) to: string | null;
  @ApiProperty({ type: EvidenceView }) evidence: EvidenceView;
}

export class ProfileView {
  @ApiProperty({ type: 'integer', description: 'The version to send as If-Match.' }) version: number;
  @ApiProperty({ type: 'object', nullable: true, additionalProperties: true, description: 'As stated.' })
  stated: OpenedFile['profile'];
  @ApiProperty({ type: 'array', items: { type: 'object' }, description: 'Certificates verified by their award.' })
  awards: OpenedFile['awards'];
}

export class ExportView {
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Everything we know of the person.' })
  file: OpenedFile;
  @ApiProperty({ type: 'array', items: { type: 'object' }, description: 'Who has read identifying data, and why.' })
  reads: readonly ReadOfFile[];
}
