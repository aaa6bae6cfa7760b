import { OutgoingRecord } from './records';
import { Watermarks } from './watermarks';
import { fromRecord } from './wire';

const topics = { 'doorstep.bank.account.v1': { partitions: 3, retentionMs: -1 } };
const at = (position: number) => ({ source: 'bank', position, recordedAt: position });
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Watermarks whose records that follow by themselves are kept, or refused as long as `broken`. */
function watermarks() {
  const state = { followed: [] as OutgoingRecord[], broken: false };
  const kept = new Watermarks(async (_, records) => {
    if (state.broken) throw new Error('no broker');
    state.followed.push(...records);
  }, topics);
  return { kept, state };
}

const positionsOf = (records: readonly OutgoingRecord[]) =>
  records.map(({ value }) => {
    const read = fromRecord({ offset: 0, key: null, value: Buffer.from(value) });
    return read?.kind === 'watermark' ? read.watermark.position : undefined;
  });

it('tells every partition of a watermark, of the next ones a moment later', async () => {
  const { kept, state } = watermarks();
  expect(positionsOf(kept.with([], at(1)))).toEqual([1, 1, 1]);
  kept.sent(at(1));
  for (const position of [2, 3]) {
    expect(kept.with([], at(position))).toEqual([]);
    kept.sent(at(position));
  }
  await pause(250);
  expect(positionsOf(state.followed)).toEqual([3, 3, 3]);
  kept.close();
});

it('tells of a watermark by itself only when its messages are sent', async () => {
  const { kept, state } = watermarks();
  const [first, second] = [at(1), at(2)];
  kept.with([], first);
  kept.sent(first);
  kept.with([], second);
  await pause(250);
  expect(state.followed).toEqual([]);
  kept.sent(second);
  await pause(50);
  expect(positionsOf(state.followed)).toEqual([2, 2, 2]);
  kept.close();
});

it('tells again what did not arrive', async () => {
  const { kept, state } = watermarks();
  state.broken = true;
  const [first, second] = [at(1), at(2)];
  kept.with([], first);
  kept.sent(first);
  kept.with([], second);
  kept.sent(second);
  await pause(250);
  state.broken = false;
  await pause(250);
  expect(positionsOf(state.followed)).toEqual([2, 2, 2]);
  kept.close();
});
