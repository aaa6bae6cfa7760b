import { caseCatalogue } from './contract/cases.fixture';
import { eventStoreContract } from './event-store.contract';
import { MemoryEventStore, MemoryLog } from './memory-store';

describe('the memory store', () => {
  const log = new MemoryLog();
  eventStoreContract(async (catalogue = caseCatalogue) => new MemoryEventStore({ name: 'cases', catalogue, log }));
});
