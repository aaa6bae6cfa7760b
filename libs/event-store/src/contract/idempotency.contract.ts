import { randomUUID } from 'node:crypto';
import { AppendCall } from '../store';
import { appendTo, caseEvent, newHash, newStream, StoreUnderTest, versionsOf } from './cases.fixture';

/** Calls that are repeated. */
export function idempotencyContract(under: StoreUnderTest): void {
  describe('idempotency', () => {
    const answered = (key: string, call: AppendCall, answer: unknown = { status: 201 }): AppendCall => ({
      ...call,
      idempotency: { key, fingerprint: `print of ${key}`, answer },
    });

    it('answers a repeated call with what was stored first, whatever else has happened', async () => {
      const [stream, key] = [newStream(), randomUUID()];
      const call = answered(key, appendTo(stream, 0, [caseEvent()]));
      const { position } = await under.append(call);
      const repeated = { outcome: 'repeated', answer: { status: 201 }, fingerprint: `print of ${key}`, position };
      expect(await under.store.append(call)).toEqual(repeated);

      await under.append(appendTo(stream, 1, [caseEvent()]));
      expect(await under.store.append({ ...call, idempotency: { key, fingerprint: 'another', answer: 0 } })).toEqual(
        repeated,
      );
      expect(versionsOf(await under.store.readStream(stream))).toEqual([1, 2]);
    });

    it('stores the answer of a call without events at the head', async () => {
      const key = randomUUID();
      const head = await under.store.head();
      const rejection = answered(key, { streams: [], now: 1_000 }, { status: 409, code: 'not-open' });
      expect(await under.store.append(rejection)).toMatchObject({ outcome: 'appended', position: head.position });
      expect(await under.store.append(rejection)).toMatchObject({
        outcome: 'repeated',
        answer: { status: 409, code: 'not-open' },
        position: head.position,
      });
      expect(await under.store.head()).toEqual(head);
    });

    it('tells what is stored under a key', async () => {
      const [key, unused] = [randomUUID(), randomUUID()];
      const { position } = await under.append(answered(key, appendTo(newStream(), 0, [caseEvent()]), { status: 201 }));
      await under.append(appendTo(newStream(), 0, [caseEvent()]));
      const stored = { answer: { status: 201 }, fingerprint: `print of ${key}`, position };
      expect(await under.store.answerTo(key)).toEqual(stored);
      expect(await under.store.answerTo(unused)).toBeUndefined();
    });

    it('stores no answer of a call that was not done', async () => {
      const [stream, key] = [newStream(), randomUUID()];
      expect(await under.store.append(answered(key, appendTo(stream, 5, [caseEvent()])))).toMatchObject({
        outcome: 'conflict',
      });
      await under.append(answered(key, appendTo(stream, 0, [caseEvent()])));
    });

    it('does a call that is sent many times at once only once', async () => {
      const [stream, key] = [newStream(), randomUUID()];
      const call = answered(key, appendTo(stream, 0, [caseEvent()]), null);
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => under.store.append(call)));
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['appended', ...Array(19).fill('repeated')]);
      expect(versionsOf(await under.store.readStream(stream))).toEqual([1]);
    });

    it('says repeated before conflict, and conflict before taken', async () => {
      const [holder, stream, key, value] = [newStream(), newStream(), randomUUID(), newHash()];
      const claims = [{ scope: 'identity', hash: value, streamId: stream }];
      await under.append({
        ...answered(key, appendTo(holder, 0, [caseEvent()])),
        claims: [{ scope: 'identity', hash: value, streamId: holder }],
      });
      const all = { ...appendTo(holder, 0, [caseEvent()]), claims };
      expect(await under.store.append(answered(key, all))).toMatchObject({ outcome: 'repeated' });
      expect(await under.store.append(all)).toMatchObject({ outcome: 'conflict' });
      expect(await under.store.append({ ...all, ...appendTo(stream, 0, []) })).toMatchObject({
        outcome: 'taken',
        holder,
      });
    });
  });
}
