import fc from 'fast-check';
import { checkedRow, Problem } from '@doorstep/service';
import { OutcomeRecord } from './outcome-record.events';
import { outcomeOf, withLists } from './outcome-row';
import { OutcomeRowBody } from './outcome-row.body';

const usual = { study: 's', region: '620102', mappingVersion: 1, startsOn: '1990-01-01' };
const read = async (values: object): Promise<Omit<OutcomeRecord, 'recordId' | 'mapping' | 'contentHash'>> =>
  outcomeOf(await checkedRow(OutcomeRowBody, withLists({ ...usual, ...values })));
const refused = async (values: object): Promise<readonly string[]> => {
  const failure: unknown = await read(values).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(failure instanceof Problem)) throw failure;
  return failure.fields.map(({ field, code }) => `${field}: ${code}`);
};

describe('a row of outcomes', () => {
  it('is a spell in the unit of time, ended by what one of its columns says', async () => {
    const spell = { length: 5, endings: { fullTime: 'full-time-work' } };
    expect(await read({ timeUnit: 'fortnight', spell })).toMatchObject({
      spell: { length: 5, seenUntil: '1990-03-12', ending: 'full-time-work' },
      training: null,
      earnings: [],
      followUps: [],
      groups: [],
    });
  });

  it('may be a spell between days, and one whose end nobody explained', async () => {
    expect(await read({ timeUnit: 'week', spell: { endsOn: '1990-01-15' } })).toMatchObject({
      spell: { length: 2, seenUntil: '1990-01-15', ending: null },
    });
  });

  it('says nothing of what a mapping alone says', async () => {
    const constants = {
      earnings: { later: { period: '1978' } },
      followUps: { later: { period: '1978' } },
      training: { course: 'c' },
      spell: {},
    };
    expect(await read(constants)).toMatchObject({ earnings: [], followUps: [], training: null, spell: null });
  });

  it('tells groups, training, earnings and follow-ups by the names of the mapping', async () => {
    const row = {
      timeUnit: 'month',
      currency: 'USD',
      groups: { arm: 'trained', insurance: 'claimed' },
      training: { length: 3 },
      earnings: { later: { period: '1978', amountMinor: 993_005 }, before: { period: '1975-Q2', amountMinor: 0 } },
      followUps: { later: { period: '1978', isEmployed: 'no' } },
    };
    expect(await read(row)).toMatchObject({
      groups: ['trained', 'claimed'],
      training: { course: 's', length: 3, endedOn: '1990-04-01' },
      earnings: [
        { from: '1978-01-01', to: '1979-01-01', amountMinor: 993_005 },
        { from: '1975-04-01', to: '1975-07-01', amountMinor: 0 },
      ],
      followUps: [{ from: '1978-01-01', to: '1979-01-01', isEmployed: false }],
    });
  });

  it.each([
    ['spell.length: length-or-end', { spell: { endings: { a: 'work' } } }],
    ['spell.length: length-or-end', { spell: { length: 1, endsOn: '1990-02-01' } }],
    ['spell.endsOn: before-first-day', { spell: { endsOn: '1989-12-31' } }],
    ['spell.length: too-long', { spell: { length: 90_000 } }],
    ['spell.endings: several-endings', { spell: { length: 1, endings: { a: 'work', b: 'not-ended' } } }],
    ['timeUnit: unit-without-days', { timeUnit: 'month', spell: { endsOn: '1990-02-01' } }],
    ['currency: required', { earnings: { a: { period: '1978', amountMinor: 1 } } }],
    [
      'earnings: period-twice',
      { currency: 'USD', earnings: ['1', '2'].map(() => ({ period: '1978', amountMinor: 1 })) },
    ],
    ['training.length: too-long', { training: { length: 99_999 } }],
  ])('is refused: %s', async (reason, values) => {
    expect(await refused(values)).toEqual([reason]);
  });

  it('that cannot be used names the field, whatever a mapping makes of it', async () => {
    const junk = fc.oneof(
      fc.constantFrom('1990-02-31', '1978', 'x', -1, 1.5, 1e300, null, true, [], {}, [[]], [null]),
      fc.string(),
      fc.dictionary(fc.constantFrom('a', 'length', 'endings', 'period', 'amountMinor', 'isEmployed'), fc.jsonValue()),
    );
    const field = fc.constantFrom(
      ...['study', 'region', 'mappingVersion', 'startsOn', 'timeUnit', 'currency', 'sex', 'age', 'education'],
      ...['groups', 'spell', 'training', 'earnings', 'followUps'],
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(field, junk), async (values) => {
        const failure: unknown = await read(values).then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        if (failure === undefined) return;
        expect(failure).toBeInstanceOf(Problem);
        const { fields } = failure as Problem;
        expect(fields.length).toBeGreaterThan(0);
        const known = [...Object.keys(values), 'spell', 'training', 'timeUnit', 'currency'];
        for (const { field: path } of fields) expect(known).toContain(path.split(/[.[]/)[0]);
      }),
    );
  });
});
