import { Injectable } from '@nestjs/common';
import { PersonKeys } from '@doorstep/event-store';
import {
  Identities,
  ImportContext,
  ImportedValues,
  ImportOutcome,
  ImportReason,
  ImportTarget,
  newId,
  refusedBy,
  SourceRecord,
} from '@doorstep/service';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { identityNumberClaim } from './person-claims';
import { PersonRecords } from './person-records';
import { PersonRegistrar } from './person-registrar';
import { KnownPerson } from './person.state';
import { RegisterPersonBody } from './register-person.body';

/** Rows become people by the same command as everybody else. Whoever is known already is compared, never changed. */
@Injectable()
export class PeopleImport implements ImportTarget {
  readonly kind = 'people';

  constructor(
    private readonly registrar: PersonRegistrar,
    private readonly records: PersonRecords,
    private readonly identities: Identities,
    private readonly keys: PersonKeys,
  ) {}

  async importRow(values: ImportedValues, _record: SourceRecord, context: ImportContext): Promise<ImportOutcome> {
    const row = plainToInstance(RegisterPersonBody, values);
    const refused = problemsOf(row);
    if (refused.length > 0) return { refused };
    try {
      const { number } = this.registrar.identityOf(row.identityNumber);
      const hashes = this.identities.lookupHashes(identityNumberClaim, number);
      const holder = await this.records.holderOf(identityNumberClaim, hashes);
      if (holder !== undefined) return await this.compared(row, await this.records.known(holder));
      await this.registrar.register(context, row, true, personIdOf(context));
      return 'created';
    } catch (failure) {
      return refusedBy(failure);
    }
  }

  private async compared(row: RegisterPersonBody, known: KnownPerson): Promise<ImportOutcome> {
    const { name, phone, address } = known.identity;
    const open = async (sealed: typeof phone) => (sealed === null ? null : this.keys.open(sealed));
    const pairs: readonly [field: string, told: string | null | undefined, known: string | null][] = [
      ['name', row.name, await open(name)],
      ['phone', row.phone, await open(phone)],
      ['address', row.address, await open(address)],
      ['residence', row.residence, known.residence],
    ];
    const differing = pairs.filter(([, told, stored]) => told != null && told !== stored);
    if (differing.length === 0) return 'unchanged';
    return { refused: differing.map(([field]) => ({ code: 'known-otherwise', field })) };
  }
}

function problemsOf(row: RegisterPersonBody): readonly ImportReason[] {
  const errors = validateSync(row, { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true });
  return errors.map(({ property, constraints = {} }) => {
    const code = Object.keys(constraints)[0] ?? 'invalid';
    return { field: property, code: code === 'whitelistValidation' ? 'unknown' : code };
  });
}

function personIdOf({ rowKey }: ImportContext): string | undefined {
  return rowKey === undefined ? undefined : newId({ idempotency: { key: rowKey, fingerprint: '' } });
}
