import { ApiProperty } from '@nestjs/swagger';
import { Sealed } from '@doorstep/event-sourcing';
import { CommandRequest } from '../command/request';
import { Phone, Text } from '../http/fields';
import { Identities } from './identities';

/** Whom to ask at an organisation. */
export class ContactBody {
  @Text({ max: 100 }) name: string;
  @Phone() phone: string;
}

/** A contact as its readers see it; null where there is none. */
export class ContactView {
  @ApiProperty({ type: 'string', nullable: true }) name: string | null;
  @ApiProperty({ type: 'string', nullable: true }) phone: string | null;
}

/** A contact sealed under the key of its organisation. */
export async function sealedContact(identities: Identities, organisationId: string, { name, phone }: ContactBody) {
  return { name: await identities.seal(organisationId, name), phone: await identities.seal(organisationId, phone) };
}

/** The contact of an organisation, logged as read by the asker for `purpose`. */
export async function openedContact(
  identities: Identities,
  asked: CommandRequest,
  purpose: string,
  { id, contactName, contactPhone }: { id: string; contactName: Sealed | null; contactPhone: Sealed | null },
): Promise<ContactView> {
  const sealed = [contactName, contactPhone].map((text) => [id, text] as const);
  const [name = null, phone = null] = await identities.open(asked, purpose, sealed);
  return { name, phone };
}
