import { until } from '@doorstep/testing';
import { Envelope, PartitionBatch, SubscribeOptions, Transport, TransportRecord } from './transport';

/** How the suite gets transports over one and the same log; each call is another process. */
export interface TransportSetUp {
  open(): Promise<Transport>;
  close(): Promise<void>;
}

const topic = 'doorstep.bank.account.v1';

/** A message of an account, told by its position in the store of `bank`. */
export function message(position: number, subject = 'account-a', part = 0): { topic: string; envelope: Envelope } {
  const envelope: Envelope = {
    specversion: '1.0',
    id: part === 0 ? `event-${position}` : `event-${position}/${part}`,
    type: 'bank.deposited.v1',
    source: 'bank',
    subject,
    time: '2026-03-02T01:00:00.000Z',
    datacontenttype: 'application/json',
    position,
    streamversion: position,
    correlationid: 'c',
    data: { fen: position },
  };
  return { topic, envelope };
}

/** What every transport does, whatever is behind it. */
export function transportContract(name: string, setUp: () => Promise<TransportSetUp>): void {
  describe(`${name} as a transport`, () => {
    let under: TransportSetUp;
    let transport: Transport;

    beforeEach(async () => {
      under = await setUp();
      transport = await under.open();
    });
    afterEach(() => under.close());

    const publish = (after: number, upTo: number, messages: readonly ReturnType<typeof message>[], by = transport) =>
      by.publish({
        source: 'bank',
        after,
        watermark: { source: 'bank', position: upTo, recordedAt: upTo * 10 },
        messages,
      });

    it('moves a source by compare-and-set', async () => {
      expect(await transport.relayedUpTo('bank')).toBe(0);
      expect(await publish(0, 2, [message(1), message(2)])).toBe(true);
      expect(await publish(0, 3, [message(3)])).toBe(false);
      expect(await transport.relayedUpTo('bank')).toBe(2);
      expect(await publish(2, 3, [message(3)])).toBe(true);
      const reader = await reading(transport);
      await until(() => reader.positions().length >= 3);
      expect(reader.positions().sort()).toEqual([1, 2, 3]);
    });

    it('lets one of two relays at the same position win', async () => {
      const other = await under.open();
      const wins = await Promise.all([publish(0, 1, [message(1)]), publish(0, 1, [message(1)], other)]);
      expect(wins.sort()).toEqual([false, true]);
    });

    it('keeps the order of each key, in one partition', async () => {
      const reader = await reading(transport);
      let position = 0;
      for (let round = 0; round < 20; round += 1) {
        const messages = ['account-a', 'account-b', 'account-c'].map((subject) => message((position += 1), subject));
        await publish(position - 3, position, messages);
      }
      await until(() => reader.positions().length >= 60);
      for (const subject of ['account-a', 'account-b', 'account-c']) {
        const seen = reader.seen.filter(
          ({ record }) => record.kind === 'message' && record.envelope.subject === subject,
        );
        expect(new Set(seen.map(({ partition }) => partition)).size).toBe(1);
        const positions = seen.map(({ record }) => (record.kind === 'message' ? record.envelope.position : 0));
        expect(positions).toEqual([...positions].sort((a, b) => a - b));
        expect(positions).toHaveLength(20);
      }
    });

    it('brings a watermark to every partition, after the messages it covers', async () => {
      await publish(
        0,
        40,
        Array.from({ length: 40 }, (_, index) => message(index + 1, `account-${index}`)),
      );
      const reader = await reading(transport);
      const partitions = await transport.partitions(topic);
      await until(() => reader.watermarks(40).length === partitions);
      for (let partition = 0; partition < partitions; partition += 1) {
        const records = reader.seen.filter((one) => one.partition === partition).map(({ record }) => record.kind);
        expect(records.at(-1)).toBe('watermark');
      }
      expect(reader.positions()).toHaveLength(40);
    });

    it('carries a watermark without any message', async () => {
      const reader = await reading(transport);
      await publish(0, 7, []);
      await until(() => reader.watermarks(7).length === reader.partitions);
      expect(reader.positions()).toEqual([]);
    });

    it('delivers again what was not handled', async () => {
      let failures = 2;
      const reader = await reading(transport, {}, () => {
        failures -= 1;
        if (failures >= 0) throw new Error('not now');
      });
      await publish(0, 3, [message(1), message(2), message(3)]);
      await until(() => reader.positions().length >= 3);
      expect(reader.positions()).toEqual([1, 2, 3]);
    });

    it('keeps the order of a long log although one delivery in three fails', async () => {
      for (let after = 0; after < 3_000; after += 500) {
        const messages = Array.from({ length: 500 }, (_, index) => message(after + index + 1, 'account-a'));
        await publish(after, after + 500, messages);
      }
      let deliveries = 0;
      const reader = await reading(transport, {}, () => {
        deliveries += 1;
        if (deliveries % 3 === 1) throw new Error('not this time');
      });
      await until(() => reader.positions().length >= 3_000);
      expect(reader.positions()).toEqual(Array.from({ length: 3_000 }, (_, index) => index + 1));
      expect(deliveries).toBeGreaterThan(1);
    });

    it('resumes from the checkpoint its consumer keeps', async () => {
      const first = await reading(transport);
      await publish(0, 2, [message(1), message(2)]);
      await until(() => first.positions().length >= 2 && first.watermarks(2).length === first.partitions);
      await first.close();
      await publish(2, 3, [message(3)]);
      const second = await reading(transport, { checkpoints: first.checkpoints });
      await until(() => second.positions().length >= 1);
      expect(second.positions()).toEqual([3]);
    });

    it('gives each group everything', async () => {
      const [one, two] = [await reading(transport, { group: 'one' }), await reading(transport, { group: 'two' })];
      await publish(0, 2, [message(1), message(2)]);
      await until(() => one.positions().length + two.positions().length >= 4);
      expect([one.positions(), two.positions()]).toEqual([
        [1, 2],
        [1, 2],
      ]);
    });

    it('shares the partitions among the members of a group and passes on those of one that leaves', async () => {
      const checkpoints = new Map<string, number>();
      const one = await reading(transport, { checkpoints });
      const two = await reading(await under.open(), { checkpoints });
      const subjects = Array.from({ length: 20 }, (_, index) => `account-${index}`);
      await publish(
        0,
        20,
        subjects.map((subject, index) => message(index + 1, subject)),
      );
      await until(() => one.positions().length + two.positions().length >= 20);
      await one.close();
      await publish(
        20,
        40,
        subjects.map((subject, index) => message(index + 21, subject)),
      );
      await until(() => one.positions().length + two.positions().length >= 40);
      expect([...one.positions(), ...two.positions()].sort((a, b) => a - b)).toEqual(
        Array.from({ length: 40 }, (_, index) => index + 1),
      );
    });

    it('wakes a reader in another process', async () => {
      const reader = await reading(await under.open());
      await publish(0, 1, [message(1)]);
      await until(() => reader.positions().length === 1);
    });

    it('leaves topics alone that nobody asked for', async () => {
      const reader = await reading(transport, { topics: ['doorstep.bank.card.v1'] });
      await publish(0, 2, [message(1), { ...message(2), topic: 'doorstep.bank.card.v1' }]);
      await until(() => reader.watermarks(2).length > 0);
      expect(reader.positions()).toEqual([2]);
    });

    it('counts what a subscription has still to read', async () => {
      let open = false;
      const reader = await reading(transport, {}, () => {
        if (!open) throw new Error('not yet');
      });
      await publish(0, 3, [message(1), message(2), message(3)]);
      await until(async () => (await reader.lag()) >= 3);
      open = true;
      await until(async () => (await reader.lag()) === 0);
      expect(reader.positions()).toHaveLength(3);
    });

    it('reads a long log in order, page after page', async () => {
      for (let after = 0; after < 2_000; after += 400) {
        const messages = Array.from({ length: 400 }, (_, index) => message(after + index + 1, 'account-a'));
        await publish(after, after + 400, messages);
      }
      const reader = await reading(transport);
      await until(() => reader.positions().length >= 2_000);
      expect(reader.positions()).toEqual(Array.from({ length: 2_000 }, (_, index) => index + 1));
    });
  });
}

interface Reading extends Partial<Pick<SubscribeOptions, 'group' | 'topics'>> {
  readonly checkpoints?: Map<string, number>;
}

/** A consumer that keeps its checkpoints in memory and remembers what it saw. */
async function reading(
  transport: Transport,
  { group = 'readers', topics = [topic], checkpoints = new Map<string, number>() }: Reading = {},
  before: () => void = () => undefined,
) {
  const seen: { readonly partition: number; readonly record: TransportRecord }[] = [];
  const subscription = await transport.subscribe({
    group,
    topics,
    checkpointOf: async (of, partition) => checkpoints.get(`${of}/${partition}`) ?? -1,
    async deliver(batches: readonly PartitionBatch[]) {
      before();
      for (const batch of batches) {
        for (const record of batch.records) {
          const place = `${batch.topic}/${batch.partition}`;
          expect(record.offset).toBeGreaterThan(checkpoints.get(place) ?? -1);
          checkpoints.set(place, record.offset);
          seen.push({ partition: batch.partition, record });
        }
      }
    },
  });
  return {
    seen,
    checkpoints,
    partitions: await transport.partitions(topic),
    positions: () => seen.flatMap(({ record }) => (record.kind === 'message' ? [record.envelope.position] : [])),
    watermarks: (position: number) =>
      seen.filter(({ record }) => record.kind === 'watermark' && record.watermark.position === position),
    lag: () => subscription.lag(),
    close: () => subscription.close(),
  };
}
