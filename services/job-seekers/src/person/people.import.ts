import { Injectable } from '@nestjs/common';
import { isAllowed } from '@doorstep/event-sourcing';
import {
  checkedRow,
  forbidden,
  Identities,
  idOfRow,
  ImportContext,
  ImportedValues,
  ImportOutcome,
  ImportTarget,
  refusedBy,
  rejected,
} from '@doorstep/service';
import { lookUpReads } from '../readers';
import { identityNumberClaim } from './person-claims';
import { PersonRecords } from './person-records';
import { PersonRegistrar } from './person-registrar';
import { KnownPerson, scopeOfPerson } from './person.state';
import { RegisterPersonBody } from './register-person.body';

/** Rows become people by the same command as everybody else. Whoever is known already is compared, never changed. */
@Injectable()
export class PeopleImport implements ImportTarget {
  readonly kind = 'people';

  constructor(
    private readonly registrar: PersonRegistrar,
    private readonly records: PersonRecords,
    private readonly identities: Identities,
  ) {}

  async importRow(values: ImportedValues, _record: unknown, context: ImportContext): Promise<ImportOutcome> {
    try {
      if (context.actor.role === 'job-seeker') throw forbidden();
      const row = await checkedRow(RegisterPersonBody, values);
      const { number } = this.registrar.identityOf(row.identityNumber);
      const hashes = this.identities.lookupHashes(identityNumberClaim, number);
      const holder = await this.records.holderOf(identityNumberClaim, hashes);
      if (holder !== undefined) return await this.compared(row, await this.records.known(holder), context);
      await this.registrar.register(context, row, idOfRow(context), true);
      return 'created';
    } catch (failure) {
      return refusedBy(failure);
    }
  }

  /** What a comparison says of a known person is a read of their record: for those who may look it up, and logged. */
  private async compared(row: RegisterPersonBody, known: KnownPerson, context: ImportContext): Promise<ImportOutcome> {
    if (!isAllowed(lookUpReads, context.actor, scopeOfPerson(known))) throw rejected(`${identityNumberClaim}-taken`);
    const { personId, identity, residence } = known;
    const [name, phone, address] = await this.identities.open(context, 'import', [
      [personId, identity.name],
      [personId, identity.phone],
      [personId, identity.address],
    ]);
    const pairs = [
      ['name', row.name, name],
      ['phone', row.phone, phone],
      ['address', row.address, address],
      ['residence', row.residence, residence],
    ] as const;
    const differing = pairs.filter(([, told, stored]) => told != null && told !== stored);
    if (differing.length === 0) return 'unchanged';
    return { refused: differing.map(([field]) => ({ code: 'known-otherwise', field })) };
  }
}
