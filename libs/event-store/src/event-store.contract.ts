import { appendingContract } from './contract/appending.contract';
import { OpenStore, StoreUnderTest } from './contract/cases.fixture';
import { claimsContract } from './contract/claims.contract';
import { feedContract } from './contract/feed.contract';
import { idempotencyContract } from './contract/idempotency.contract';
import { storageContract } from './contract/storage.contract';

/** What every event store does, whatever it keeps its events in. */
export function eventStoreContract(open: OpenStore): void {
  const under = new StoreUnderTest(open);
  appendingContract(under);
  claimsContract(under);
  idempotencyContract(under);
  storageContract(under);
  feedContract(under);
}
