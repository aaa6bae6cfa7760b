import fc from 'fast-check';
import { anyLives } from '../metric/any-life.fixture';
import { PersonLife } from '../metric/life';
import { asked, belongs, life, period, registered, work } from '../metric/sample-life.fixture';
import { Question } from '../metric/question';
import { placementRateOfRegistered } from './placement-rate-of-registered.metric';

const rate = (lives: readonly PersonLife[], more: Partial<Question> = {}) =>
  asked(placementRateOfRegistered, lives, more).total.value;
const of = (numerator: number, denominator: number) => expect.objectContaining({ numerator, denominator });
const registrations = [registered('2026-03-10')];
const person = (id: string, ...placements: PersonLife['placements']) => life(id, { registrations, placements });

describe('the placement rate of those who registered', () => {
  it('is persons with market work of all who registered, each once, people with nothing else among them', () => {
    const lives = [
      person('a', work(), work({ employerId: 'e2', startedOn: '2026-04-28' })),
      person('b', work({ kind: 'subsidised' })),
      person('c', work({ verifiedOn: null })),
      person('nothing but a registration'),
      life('never registered', { placements: [work()] }),
    ];
    expect(rate(lives)).toEqual({ measure: 'ratio', numerator: 1, denominator: 4, ratio: 0.25 });
    expect(rate([])).toEqual({ measure: 'ratio', numerator: 0, denominator: 0, ratio: null });
  });

  it('takes work from the day of the opening on, up to the as-of day', () => {
    expect(rate([person('a', work({ startedOn: '2026-03-10' }))])).toEqual(of(1, 1));
    expect(rate([person('a', work({ startedOn: '2026-03-09' }))])).toEqual(of(0, 1));
    const starts = [person('a', work({ startedOn: '2026-06-01' }))];
    expect(rate(starts)).toEqual(of(1, 1));
    expect(rate(starts, { period: { ...period, today: '2026-05-31' } })).toEqual(of(0, 1));
  });

  it('does not take a renewed contract for a start', () => {
    const renewed = person(
      'a',
      work({ startedOn: '2025-09-01', endedOn: '2026-03-01' }),
      work({ startedOn: '2026-03-20' }),
    );
    expect(rate([renewed])).toEqual(of(0, 1));
    expect(rate([renewed], { instead: { spellGapDays: 10 } })).toEqual(of(1, 1));
  });

  it('can be asked within days of the opening', () => {
    const tenth = [person('a', work({ startedOn: '2026-03-20' }))];
    expect(rate(tenth, { instead: { windowDays: 10 } })).toEqual(of(0, 1));
    expect(rate(tenth, { instead: { windowDays: 11 } })).toEqual(of(1, 1));
  });

  it('shows somebody of two groups of the day of opening in both, and in the total once', () => {
    const memberships = [
      belongs('veteran', '2020-01-01'),
      belongs('disabled', '2026-03-10'),
      belongs('graduate', '2026-03-11'),
    ];
    const lives = [life('a', { registrations, memberships }), person('b')];
    const { total, cells } = asked(placementRateOfRegistered, lives, { by: ['group'] });
    expect(total.value).toEqual(of(0, 2));
    expect(cells.map(({ cell, value }) => [...cell, value])).toEqual([
      ['disabled', of(0, 1)],
      ['none', of(0, 1)],
      ['veteran', of(0, 1)],
    ]);
  });

  it('sums over parts to the whole', () => {
    const parts = fc.constantFrom('region' as const, 'sex' as const, 'age-band' as const, 'education' as const);
    fc.assert(
      fc.property(anyLives, parts, (lives, by) => {
        const { total, cells } = asked(placementRateOfRegistered, lives, { by: [by] });
        const sum = (key: 'numerator' | 'denominator') =>
          cells.reduce((so, { value }) => so + (value.measure === 'ratio' ? value[key] : NaN), 0);
        expect(total.value).toEqual(of(sum('numerator'), sum('denominator')));
      }),
    );
  });

  it('counts people where they live, wherever the work is', () => {
    const away = [person('a', work({ office: '620103', place: '310115' }))];
    const { cells } = asked(placementRateOfRegistered, away, { by: ['region'] });
    expect(cells.map(({ cell }) => cell)).toEqual([['620102']]);
  });
});
