import { asked, life, work } from '../metric/sample-life.fixture';
import { personsPlaced } from './persons-placed.metric';

const placed = (...args: Parameters<typeof asked> extends [unknown, ...infer Rest] ? Rest : never) =>
  asked(personsPlaced, ...args).total.value;

describe('persons placed in market work', () => {
  it('counts a person once, however many spells began, and subsidised work not at all', () => {
    const lives = [
      life('a', { placements: [work(), work({ employerId: 'e2', startedOn: '2026-03-28' })] }),
      life('b', { placements: [work({ kind: 'subsidised' })] }),
      life('c'),
    ];
    expect(placed(lives)).toEqual({ measure: 'count', count: 1 });
  });

  it('does not take a renewed contract for a new start; another gap asks what if', () => {
    const renewed = life('a', {
      placements: [work({ startedOn: '2025-09-01', endedOn: '2026-02-15' }), work({ startedOn: '2026-03-10' })],
    });
    expect(placed([renewed])).toEqual({ measure: 'count', count: 0 });
    expect(placed([renewed], { instead: { spellGapDays: 10 } })).toEqual({ measure: 'count', count: 1 });
    expect(() => placed([renewed], { instead: { other: 1 } })).toThrow('parameter not declared: other');
  });

  it('does not count work that is not verified, or of a day that has not come', () => {
    const lives = [life('a', { placements: [work({ verifiedOn: null })] }), life('b', { placements: [work()] })];
    const early = { from: '2026-03-01', to: '2026-04-01', today: '2026-03-19' };
    expect(placed(lives)).toEqual({ measure: 'count', count: 1 });
    expect(placed(lives, { period: early })).toEqual({ measure: 'count', count: 0 });
  });

  it('gives a half each to the county that sends and the one that receives, and no more than one to both together', () => {
    const away = [life('a', { placements: [work({ office: '620102', place: '310115' })] })];
    const { total, cells } = asked(personsPlaced, away, { by: ['region'] });
    expect(total.value).toEqual({ measure: 'count', count: 1 });
    expect(cells.map(({ cell, value }) => [...cell, value])).toEqual([
      ['310115', { measure: 'count', count: 0.5 }],
      ['620102', { measure: 'count', count: 0.5 }],
    ]);
    expect(asked(personsPlaced, away, { region: '620000' }).total.value).toEqual({ measure: 'count', count: 0.5 });
  });
});
