import { asked, life, period, work } from '../metric/sample-life.fixture';
import { placementSpells } from './placement-spells.metric';

const april = { ...period, from: '2026-04-01', to: '2026-05-01' };
const both = { ...period, to: '2026-05-01' };
const spells = (placements: ReturnType<typeof work>[], during = period, instead = {}) =>
  asked(placementSpells, [life('a', { placements }), life('b')], { period: during, instead }).total;

describe('placements in market work', () => {
  it('are counted each, of one person', () => {
    const two = spells([work(), work({ employerId: 'e2' }), work({ employerId: 'e3', kind: 'subsidised' })]);
    expect(two).toMatchObject({ value: { count: 2 }, subjects: 1 });
  });

  it('begin once: renewed contracts bring none to any period, so that periods add up', () => {
    const renewed = [
      work({ startedOn: '2026-03-20', endedOn: '2026-03-31' }),
      work({ startedOn: '2026-04-10', endedOn: '2026-04-12' }),
      work({ startedOn: '2026-04-20', employerId: 'e2' }),
    ];
    expect([period, april, both].map((during) => spells(renewed, during).value)).toMatchObject([
      { count: 1 },
      { count: 1 },
      { count: 2 },
    ]);
    expect(spells(renewed, both, { spellGapDays: 9 }).value).toMatchObject({ count: 3 });
  });

  it('begin on the days of the period that have come', () => {
    const started = (startedOn: string) => spells([work({ startedOn })], { ...period, today: '2026-03-20' }).value;
    expect(['2026-02-28', '2026-03-01', '2026-03-20', '2026-03-21', '2026-04-01'].map(started)).toMatchObject(
      [0, 1, 1, 0, 0].map((count) => ({ count })),
    );
  });
});
