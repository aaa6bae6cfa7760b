import { Recorded } from '@doorstep/event-sourcing';
import { AccountRow, accounts, DepositEvent, statements } from './deposits.fixture';
import { addedByBatch, foldBatch, keysOfBatch } from './fold-batch';
import { MemoryProjectionRunner } from './memory-projection-runner';

function recorded(event: DepositEvent, position: number): Recorded<DepositEvent> {
  return {
    ...event,
    source: 'bank',
    position,
    streamId: 's',
    version: position,
    recordedAt: 0,
    eventId: String(position),
  } as Recorded<DepositEvent>;
}
const deposited = (account: string, fen: number, position: number) =>
  recorded({ type: 'deposited', data: { account, fen } }, position);
const closed = (account: string, position: number) => recorded({ type: 'account-closed', data: { account } }, position);
const row = (id: string, ...deposits: readonly number[]): AccountRow => ({
  id,
  balanceFen: deposits.reduce((sum, fen) => sum + fen, 0),
  deposits,
  lastOn: '1970-01-01',
});

describe('folding a batch', () => {
  it('folds several events of a row over the row there is', () => {
    const changes = foldBatch(accounts, new Map([['a', row('a', 1)]]), [deposited('a', 2, 1), deposited('a', 3, 2)]);
    expect([...changes]).toEqual([['a', row('a', 1, 2, 3)]]);
  });

  it('gives undefined for a row that is no more, and begins anew after it', () => {
    const rows = new Map([['a', row('a', 1)]]);
    expect([...foldBatch(accounts, rows, [closed('a', 1)])]).toEqual([['a', undefined]]);
    expect([...foldBatch(accounts, rows, [closed('a', 1), deposited('a', 9, 2)])]).toEqual([['a', row('a', 9)]]);
  });

  it('leaves out what did not change', () => {
    const same = { ...accounts, fold: (before: AccountRow | undefined) => before };
    expect([...foldBatch(same, new Map([['a', row('a', 1)]]), [deposited('a', 2, 1)])]).toEqual([]);
    expect([...foldBatch(accounts, new Map(), [closed('b', 1)])]).toEqual([]);
  });

  it('passes over types the projection does not handle', () => {
    const noted = recorded({ type: 'noted', data: { text: 'x' } }, 1);
    expect(keysOfBatch(accounts, [noted, deposited('a', 1, 2), deposited('a', 1, 3)])).toEqual(['a']);
    expect([...foldBatch(accounts, new Map(), [noted])]).toEqual([]);
  });

  it('refuses a row whose id is not its key', () => {
    const strange = { ...accounts, fold: () => row('z', 1) };
    expect(() => foldBatch(strange, new Map(), [deposited('a', 1, 1)])).toThrow('gave a row with id z for key a');
  });

  it('leaves the given rows alone when a fold throws', () => {
    const rows = new Map([['a', row('a', 1)]]);
    expect(() => foldBatch(accounts, rows, [deposited('a', 2, 1), deposited('a', -1, 2)])).toThrow('negative deposit');
    expect(rows.get('a')).toEqual(row('a', 1));
  });
});

describe('adding the rows of a batch', () => {
  const noted = recorded({ type: 'noted', data: { text: 'x' } }, 1);
  const batch = [noted, deposited('a', 250, 2), deposited('b', 7, 3)];
  const rows = [
    { id: '2#0', account: 'a', fen: 100 },
    { id: '2#1', account: 'a', fen: 100 },
    { id: '2#2', account: 'a', fen: 50 },
    { id: '3#0', account: 'b', fen: 7 },
  ];

  it('gives what each event adds, and nothing for a projection that folds', () => {
    expect(addedByBatch(statements, batch)).toEqual(rows);
    expect(addedByBatch(accounts, batch)).toBeUndefined();
  });

  it('is the same as folding, which leaves rows that are there as they are', () => {
    expect([...foldBatch(statements, new Map(), batch).values()]).toEqual(rows);
    const known = new Map([['2#1', { id: '2#1', account: 'z', fen: 1 }]]);
    expect([...foldBatch(statements, known, batch).keys()]).toEqual(['2#0', '2#2', '3#0']);
  });
});

describe('the memory runner', () => {
  it('takes each event once, however often it is delivered', () => {
    const runner = new MemoryProjectionRunner(accounts);
    const events = [deposited('a', 2, 1), deposited('b', 3, 2), deposited('a', 4, 3)];
    runner.apply(events.flatMap((event) => [event, event]));
    runner.apply(events);
    runner.apply([closed('b', 4)]);
    expect([...runner.rows.values()]).toEqual([row('a', 2, 4)]);
    const adding = new MemoryProjectionRunner(statements);
    for (const times of [2, 1]) adding.apply(events.flatMap((event) => Array.from({ length: times }, () => event)));
    expect([...adding.rows.values()].map(({ fen }) => fen)).toEqual([2, 3, 4]);
  });
});
