import { withHouseholds } from '../metric/household';
import { HouseholdStay, PersonLife } from '../metric/life';
import { asked, known, life, period, registered, work } from '../metric/sample-life.fixture';
import { oneHouseholdOneEmployed } from './one-household-one-employed.metric';

const stay = (personId: string, more: Partial<HouseholdStay> = {}): HouseholdStay => ({
  personId,
  isHead: false,
  from: '2020-01-01',
  to: null,
  ...more,
});
const share = (
  lives: readonly PersonLife[],
  households: readonly (readonly HouseholdStay[])[],
  instead = {},
  today = period.today,
) => {
  const told = households.map((members, index) => known({ householdId: `h${index}`, members }));
  const inside = withHouseholds(lives, told, (id) => id);
  return asked(oneHouseholdOneEmployed, inside, { instead, period: { ...period, today } }).total.value;
};
const of = (numerator: number, denominator: number) => expect.objectContaining({ numerator, denominator });
const atWork = (id: string, more = {}) => life(id, { placements: [work({ personId: id, ...more })] });
const looking = (id: string) => life(id, { registrations: [registered('2026-01-01')] });
const bornIn = (birthMonth: string, one: PersonLife): PersonLife => ({
  ...one,
  person: known({ personId: one.personId, residence: '620102001', sex: 'male', birthMonth, channel: 'self' }),
});

describe('one household, one person employed', () => {
  it('is of households in which somebody is able and willing, also of those nobody was ever placed from', () => {
    const lives = [atWork('a'), looking('b'), looking('c'), life('d')];
    expect(share(lives, [[stay('a'), stay('b')], [stay('c')], [stay('d')]])).toEqual(of(1, 2));
  });

  it('asks for work of any kind, verified, on the last day', () => {
    const households = [[stay('a')]];
    expect(share([atWork('a', { kind: 'subsidised' })], households)).toEqual(of(1, 1));
    expect(share([atWork('a', { verifiedOn: null })], households)).toEqual(of(0, 0));
    expect(share([atWork('a', { endedOn: '2026-03-31' })], households)).toEqual(of(0, 0));
    expect(share([atWork('a', { endedOn: '2026-04-01' })], households)).toEqual(of(1, 1));
    expect(share([atWork('a')], households, {}, '2026-03-19')).toEqual(of(0, 0));
  });

  it('asks for the ages of the parameters, by the month of birth', () => {
    const share60 = (birthMonth: string, instead = {}) =>
      share([bornIn(birthMonth, atWork('a'))], [[stay('a')]], instead);
    expect(share60('1966-04')).toEqual(of(1, 1));
    expect(share60('1966-03')).toEqual(of(0, 0));
    expect(share60('1966-03', { workingAgeBelow: 63 })).toEqual(of(1, 1));
    expect(share60('2010-03')).toEqual(of(1, 1));
    expect(share60('2010-04')).toEqual(of(0, 0));
  });

  it('has no work of somebody too old stand for the household', () => {
    expect(share([bornIn('1950-01', atWork('a')), looking('b')], [[stay('a'), stay('b')]])).toEqual(of(0, 1));
  });

  it('is of those who live in it on the day', () => {
    const lives = [atWork('a'), looking('b')];
    expect(share(lives, [[stay('a', { to: '2026-03-31' }), stay('b')]])).toEqual(of(0, 1));
    expect(share(lives, [[stay('a', { to: '2026-04-01' }), stay('b')]])).toEqual(of(1, 1));
  });

  it('counts somebody unknown to be of any age as not able', () => {
    expect(share([{ ...looking('a'), person: null }], [[stay('a')]])).toEqual(of(0, 0));
  });
});
