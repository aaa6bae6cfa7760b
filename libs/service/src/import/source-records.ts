import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { canonicalText } from '@doorstep/event-sourcing';
import type { Claim, EventStore } from '@doorstep/event-store';
import { eventStore } from '../app/event-store.token';
import { newId } from '../command/new-id';
import { Identities } from '../persons/identities';
import { ImportContext, SourceRecord } from './import-target';

const scope = 'source-record';

/** A record of another system as this service knows it. */
export interface KnownSource {
  /** The stream it became, undefined the first time. */
  readonly holder: string | undefined;
  /** What the first command for it claims, so that it is found the next time; another row's claim rejects it as `source-record-taken`. */
  readonly claimsOf: (streamId: string) => readonly Claim[];
}

/** Finds what rows of other systems became, by hashes of their identifiers. */
@Injectable()
export class SourceRecords {
  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    private readonly identities: Identities,
  ) {}

  async find({ scheme, id }: SourceRecord): Promise<KnownSource> {
    const hashes = this.identities.lookupHashes(scope, `${scheme}\n${id}`);
    return {
      holder: await this.store.holderOf(scope, hashes),
      claimsOf: (streamId) => hashes.map((hash) => ({ scope, hash, streamId })),
    };
  }
}

/** The id of the record that a row brings into being: the same whenever its file is imported under the same key. */
export function idOfRow({ rowKey }: ImportContext): string {
  return newId(rowKey === undefined ? {} : { idempotency: { key: rowKey, fingerprint: '' } });
}

/** Tells a row that was changed from one that was not. */
export function contentHashOf(row: object): string {
  return createHash('sha256').update(canonicalText(row)).digest('hex');
}
