import { transportContract } from '../transport.contract';
import { MemoryBroker, MemoryTransport } from './memory-transport';

transportContract('memory', async () => {
  const broker = new MemoryBroker();
  const opened: MemoryTransport[] = [];
  return {
    open: async () => {
      opened.push(new MemoryTransport(broker));
      return opened.at(-1) as MemoryTransport;
    },
    close: async () => {
      await Promise.all(opened.map((transport) => transport.close()));
    },
  };
});
