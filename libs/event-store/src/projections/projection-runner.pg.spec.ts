import { Recorded } from '@doorstep/event-sourcing';
import { createTestDatabase, TestDatabase } from '@doorstep/testing';
import { PooledDatabase } from '../database';
import { Database } from '../sql';
import { accounts, accountsTable, createAccounts, DepositEvent } from './deposits.fixture';
import { projectionMigrations } from './migrations';
import { ProjectionRunner, ProjectionTarget } from './projection-runner';

const target = { projection: accounts, table: accountsTable } as unknown as ProjectionTarget;

function page(position: number) {
  const event = {
    type: 'deposited',
    data: { account: 'a', fen: 1 },
    streamId: 'a',
    version: position,
    position,
    recordedAt: position,
    source: 'bank',
  } as unknown as Recorded<DepositEvent>;
  return { source: 'bank', upTo: position, events: [event], full: true };
}

describe('a runner of projections', () => {
  let database: TestDatabase;
  let db: PooledDatabase;
  const runnerOf = (through: Database) => new ProjectionRunner({ db: through, projections: [target] });
  const next = async (runner: ProjectionRunner) => runner.apply([target], page(runner.reached('bank') + 1));

  beforeEach(async () => {
    database = await createTestDatabase();
    db = new PooledDatabase({ url: database.url, connections: 4 });
    for (const { up } of projectionMigrations) await db.query(up);
    await db.query(createAccounts());
  });

  afterEach(async () => {
    await db.close();
    await database.drop();
  });

  it('loses nothing of another runner when a look begun before its commit ends after the commit of the other', async () => {
    const other = runnerOf(db);
    const delays = { look: async () => undefined as void, commit: async () => undefined as void };
    const delaying: Database = {
      transaction: (work) => db.transaction(work),
      query: async (text, values) => {
        if (text.includes('json_build_object')) await delays.look();
        const rows = await db.query(text, values);
        if (text.includes('turned')) await delays.commit();
        return rows as never;
      },
    };
    const runner = runnerOf(delaying);
    await runner.load();
    const otherWentOn = new Promise<void>((resolve) => {
      delays.look = () => otherWentOn;
      delays.commit = async () => {
        delays.commit = async () => undefined;
        await other.load();
        await next(other);
        resolve();
        await look;
      };
    });
    const look = runner.load();
    await next(runner);
    await next(runner);
    expect(await db.query('select balance_fen::integer as fen from accounts')).toEqual([{ fen: 3 }]);
  });
});
