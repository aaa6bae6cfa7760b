import { withHouseholds } from '../metric/household';
import { HouseholdStay, PersonLife } from '../metric/life';
import { Metric } from '../metric/metric';
import { Observation } from '../metric/observation';
import { asked, known, life, period, work } from '../metric/sample-life.fixture';
import { householdsWithPlacement } from './households-with-placement.metric';
import { householdsWithSubsidisedPlacement } from './households-with-subsidised-placement.metric';

const stay = (personId: string, more: Partial<HouseholdStay> = {}): HouseholdStay => ({
  personId,
  isHead: false,
  from: '2020-01-01',
  to: null,
  ...more,
});
const placed = (id: string, startedOn = '2026-03-20', more = {}) =>
  life(id, { placements: [work({ personId: id, startedOn, ...more })] });
const figure = (metric: Metric, lives: readonly PersonLife[], households: readonly (readonly HouseholdStay[])[]) => {
  const told = households.map((members, index) => known({ householdId: `h${index}`, members }));
  const inside = withHouseholds(lives, told, (id) => id);
  return asked(metric, inside, { by: ['region'] });
};
const counted = (lives: readonly PersonLife[], ...households: readonly (readonly HouseholdStay[])[]) =>
  figure(householdsWithPlacement, lives, households);

describe('households with a placement', () => {
  it('are counted once, however many of them began work, by whoever stands for them', () => {
    const { total } = counted([placed('a'), placed('b', '2026-03-05'), life('c')], [stay('a'), stay('b')], [stay('c')]);
    expect(total).toMatchObject({ value: { count: 1 }, subjects: 1 });
  });

  it('are two where two households each have one, and none without a household', () => {
    const lives = [placed('a'), placed('b'), placed('c')];
    expect(counted(lives, [stay('a')], [stay('b')]).total.value).toMatchObject({ count: 2 });
    expect(counted(lives).total.value).toMatchObject({ count: 0 });
  });

  it('are those the person lived in on the day of the start', () => {
    const moved = [stay('a', { to: '2026-03-20' })];
    expect(counted([placed('a')], moved, [stay('a', { from: '2026-03-20' })]).total.value).toMatchObject({ count: 1 });
    expect(counted([placed('a')], moved).total.value).toMatchObject({ count: 0 });
    expect(counted([placed('a'), life('b')], [...moved, stay('b')]).total.value).toMatchObject({ count: 0 });
    expect(counted([placed('a', '2026-03-19')], moved).total.value).toMatchObject({ count: 1 });
  });

  it('count market work that was verified, in the period', () => {
    const count = (more: object) => counted([placed('a', '2026-03-20', more)], [stay('a')]).total.value;
    expect(count({ kind: 'subsidised' })).toMatchObject({ count: 0 });
    expect(count({ verifiedOn: null })).toMatchObject({ count: 0 });
    expect(count({ startedOn: '2026-04-01' })).toMatchObject({ count: 0 });
  });

  it('count where the first work that began does, and rest on the household and all starts of it', () => {
    const lives = [placed('a', '2026-03-21', { office: '620103' }), placed('b', '2026-03-05', { office: '310115' })];
    const { cells } = counted(lives, [stay('a', { isHead: true }), stay('b')]);
    expect(cells.map(({ cell, value }) => [cell[0], value])).toEqual([['310115', { measure: 'count', count: 1 }]]);
    const told = [known({ householdId: 'h', members: [stay('a'), stay('b')] })];
    const [observed] = withHouseholds(lives, told, (id) => id).flatMap((one): readonly Observation[] =>
      householdsWithPlacement.observe(one, period, { spellGapDays: 30 }),
    );
    expect(observed?.evidence).toHaveLength(3);
    expect(observed?.othersIds).toEqual(['a', 'b']);
  });

  it('are apart from those with subsidised work, and may be both', () => {
    const subsidised = work({ personId: 'a', kind: 'subsidised', employerId: 'e2' });
    const both = life('a', { placements: [work({ personId: 'a' }), subsidised] });
    expect(counted([both], [stay('a')]).total.value).toMatchObject({ count: 1 });
    expect(figure(householdsWithSubsidisedPlacement, [both], [[stay('a')]]).total.value).toMatchObject({ count: 1 });
    expect(figure(householdsWithSubsidisedPlacement, [placed('a')], [[stay('a')]]).total.value).toMatchObject({
      count: 0,
    });
  });
});
