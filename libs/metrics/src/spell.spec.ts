import { addDays } from '@doorstep/event-sourcing';
import fc from 'fast-check';
import { mergeSpells, WorkInterval } from './spell';

const interval = (from: string, to: string | null, more: Partial<WorkInterval> = {}): WorkInterval => ({
  placementId: `${from}/${to}`,
  employerId: 'e1',
  kind: 'market',
  from,
  to,
  evidence: { source: 'spec', position: 1 },
  ...more,
});
const spans = (intervals: readonly WorkInterval[], gapDays = 30) =>
  mergeSpells(intervals, gapDays).map(({ from, to }) => [from, to]);

describe('spells', () => {
  it('run over a gap of at most so many days', () => {
    const first = interval('2026-01-01', '2026-02-01');
    expect(spans([first, interval('2026-03-03', null)])).toEqual([['2026-01-01', null]]);
    expect(spans([first, interval('2026-03-04', null)])).toEqual([
      ['2026-01-01', '2026-02-01'],
      ['2026-03-04', null],
    ]);
  });

  it('do not shrink by an interval within another', () => {
    const inner = interval('2026-02-01', '2026-02-10');
    expect(spans([interval('2026-01-01', '2026-06-01'), inner])).toEqual([['2026-01-01', '2026-06-01']]);
    expect(spans([interval('2026-01-01', null), inner])).toEqual([['2026-01-01', null]]);
  });

  it('are of one employer and one kind of work', () => {
    const market = interval('2026-01-01', '2026-02-01');
    expect(spans([market, interval('2026-02-01', null, { employerId: 'e2' })])).toHaveLength(2);
    expect(spans([market, interval('2026-02-01', null, { kind: 'subsidised' })])).toHaveLength(2);
  });

  it('name every placement they are merged from', () => {
    const [spell] = mergeSpells([interval('2026-02-01', null), interval('2026-01-01', '2026-02-01')], 30);
    expect(spell?.placementIds).toEqual(['2026-01-01/2026-02-01', '2026-02-01/null']);
    expect(spell?.evidence).toHaveLength(2);
  });

  it('lie further apart than the gap, and are no more than the intervals', () => {
    const someInterval = fc
      .tuple(fc.nat(400), fc.integer({ min: 1, max: 90 }))
      .map(([start, days]) => interval(addDays('2026-01-01', start), addDays('2026-01-01', start + days)));
    fc.assert(
      fc.property(fc.array(someInterval, { maxLength: 12 }), fc.nat(60), (intervals, gapDays) => {
        const merged = mergeSpells(intervals, gapDays);
        expect(merged.length).toBeLessThanOrEqual(intervals.length);
        expect(merged.flatMap(({ placementIds }) => placementIds).sort()).toEqual(
          intervals.map(({ placementId }) => placementId).sort(),
        );
        merged.slice(1).forEach((spell, index) => {
          const before = merged[index]?.to ?? '9999-12-31';
          expect(spell.from > addDays(before, gapDays)).toBe(true);
        });
      }),
    );
  });
});
