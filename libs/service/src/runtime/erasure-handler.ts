import { ErasureLedger, PersonKeys } from '@doorstep/event-store';
import { MessageHandler } from '@doorstep/messaging';
import { topics } from '@doorstep/contracts';

const type = 'job-seekers.person-erased.v1';

/** Destroys this service's key of a person who was erased, and keeps the erasure in the ledger that outlives backups. */
export function erasureHandler(keys: PersonKeys, ledger: ErasureLedger): MessageHandler {
  return {
    reader: 'erasure-of-person-keys',
    version: 1,
    topics: [topics[type]],
    types: [type],
    async handle(_sql, messages) {
      const recorded = new Set(await ledger.personIds());
      for (const { event } of messages) {
        const { personId } = event.data as { readonly personId: string };
        if (!recorded.has(personId)) await ledger.record(personId, event.recordedAt);
        await keys.erase(personId);
      }
      return [];
    },
  };
}
