import { Caller } from '../caller';
import { seekers } from '../labour-market';
import { counsellor } from '../townspeople';
import { County, smallCounty } from './county';
import { Operator } from './operator';
import { blocksOf, blockThat } from './page';
import { expectUnnoticed, messagesOfOthers, ownEvents, rebuild } from './rebuilding';
import { backUpAndRestore, expectGoingOn, expectRestored, starting, stopping } from './restoring';
import { everyTable } from './tables';

jest.setTimeout(240_000);

const operator = new Operator(process.env['DOORSTEP_TEST_KAFKA']);
let county: County;

beforeAll(async () => {
  const caller = await operator.start();
  await caller.settled();
  county = await smallCounty(caller);
});
afterAll(() => operator.leave());

describe('a read model is rebuilt while it serves, by the runbook’s command', () => {
  it('from the service’s own store', async () => {
    expectUnnoticed(await rebuild(operator, county, ownEvents), county);
  });

  it('from the topics, from their first message on', async () => {
    expectUnnoticed(await rebuild(operator, county, messagesOfOthers), county);
  });
});

it('a reader that is behind shows in its lag and in 503, and goes on by itself', async () => {
  const caller = operator.caller as Caller;
  const db = operator.databaseOf('matching');
  const lag = async (): Promise<number> => {
    const { text } = await caller.open('/services/matching/metrics');
    return Number(/^doorstep_follower_lag\{.*follower="messages".*\} (\d+)$/m.exec(text)?.[1]);
  };
  const asking = async () => {
    const { body } = await caller.open('/services/job-seekers/health/ready');
    const after = `job-seekers:${String(body['position'])}`;
    return caller.get(counsellor, `/api/vacancy-candidates?vacancyId=${county.vacancyId}&after=${after}`);
  };
  expect(await lag()).toBe(0);
  await db.transaction(async (sql) => {
    await sql.query(`select from projections.readers where reader = 'match-people' for update`);
    await seekers(caller, [20]);
    const { status, body } = await asking();
    expect([status, body['code']]).toEqual([503, 'not-caught-up']);
    expect(await lag()).toBeGreaterThan(0);
  });
  expect((await asking()).status).toBe(200);
  await caller.settled();
  expect(await lag()).toBe(0);
  await db.close();
});

it('a backup brings every table back once the topics are made anew, and until then nothing is carried', async () => {
  const restored = await backUpAndRestore(operator, county, async (anew) => {
    await operator.follow(starting);
    await operator.sees('"what":"relay","error":"StoreBehindTransport"');
    await operator.follow(stopping);
    await operator.follow(anew);
  });
  await expectRestored(operator, restored);
  await expectGoingOn(operator, 30);
});

it('a broker’s lost disk takes nothing away: new topics lead to the same tables, whatever runs apart', async () => {
  const before = await everyTable(operator);
  await operator.follow(stopping);
  await operator.follow(blockThat(blocksOf('kafka.md', 'A broker is lost'), 'rm -rf'));
  await operator.follow(blockThat(blocksOf('kafka.md', 'Readers are behind'), 'npm start'));
  expect(operator.output).toContain('matching runs in process');
  await (operator.caller as Caller).settled();
  expect(await everyTable(operator)).toEqual(before);
  await expectGoingOn(operator, 31);
});

it('a data folder stays with Kafka', async () => {
  await operator.follow(stopping);
  expect(await operator.refused('start', '--port', '0')).toMatch(/The messages of \.doorstep travel on Kafka/);
});
