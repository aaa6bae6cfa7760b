import { Recorded } from '@doorstep/event-sourcing';
import { createTestDatabase, TestDatabase } from '@doorstep/testing';
import { PooledDatabase } from '../database';
import { Database } from '../sql';
import {
  accounts,
  accountsTable,
  createAccounts,
  createStatements,
  DepositEvent,
  statements,
  statementsTable,
} from './deposits.fixture';
import { ProjectionTarget } from './fold-writes';
import { projectionMigrations } from './migrations';
import { ProjectionRunner } from './projection-runner';

const target = { projection: accounts, table: accountsTable } as unknown as ProjectionTarget;
const adding = { projection: statements, table: statementsTable } as unknown as ProjectionTarget;

function page(position: number) {
  const event = {
    type: 'deposited',
    data: { account: 'a', fen: 1 },
    eventId: String(position),
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

  it('reads nothing for rows that are only added, and leaves those that are there as they are', async () => {
    await db.query(createStatements);
    const asked: string[] = [];
    const listening: Database = {
      transaction: (work) => db.transaction(work),
      query: (text, values) => {
        asked.push(text);
        return db.query(text, values);
      },
    };
    const runner = new ProjectionRunner({ db: listening, projections: [adding] });
    await runner.load();
    await db.query(`insert into statements values ('1#0', 'b', 7)`);
    asked.length = 0;
    const [one, two] = [page(1).events[0], page(2).events[0]] as [Recorded<DepositEvent>, Recorded<DepositEvent>];
    await runner.apply([adding], { source: 'bank', upTo: 2, events: [one, two, two], full: true });
    await runner.apply([adding], { source: 'bank', upTo: 2, events: [one, two], full: true });
    expect(await db.query('select id, account from statements order by id')).toEqual([
      { id: '1#0', account: 'b' },
      { id: '2#0', account: 'a' },
    ]);
    expect(asked).toHaveLength(2);
  });
});
