import { Caller } from '../caller';
import { County, smallCounty } from './county';
import { Operator } from './operator';
import { expectUnnoticed, messagesOfOthers, ownEvents, rebuild } from './rebuilding';

jest.setTimeout(120_000);

const operator = new Operator();
let caller: Caller;
let county: County;

beforeAll(async () => {
  caller = await operator.start();
  await caller.settled();
  county = await smallCounty(caller);
});
afterAll(() => operator.leave());

describe('a read model is rebuilt while it serves, by the runbook’s command', () => {
  it('from the service’s own store', async () => {
    expectUnnoticed(await rebuild(operator, county, ownEvents), county);
  });

  it('from the messages of others', async () => {
    expectUnnoticed(await rebuild(operator, county, messagesOfOthers), county);
  });
});
