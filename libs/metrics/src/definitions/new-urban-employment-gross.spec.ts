import { asked, life, work } from '../metric/sample-life.fixture';
import { newUrbanEmploymentGross } from './new-urban-employment-gross.metric';

const count = (placements: ReturnType<typeof work>[]) =>
  asked(newUrbanEmploymentGross, [life('a', { placements }), life('b')]).total.value;

describe('persons newly employed, gross', () => {
  it('began work of any kind, each person once', () => {
    const kinds = ['market', 'subsidised', 'flexible', 'own-business'] as const;
    expect(kinds.map((kind) => count([work({ kind })]))).toMatchObject(kinds.map(() => ({ count: 1 })));
    expect(count(kinds.map((kind) => work({ kind })))).toMatchObject({ count: 1 });
  });

  it('may come from other work, but not from the same one under a new contract', () => {
    const before = work({ startedOn: '2025-01-01', endedOn: '2026-03-01' });
    expect(count([before, work({ startedOn: '2026-03-02', employerId: 'e2' })])).toMatchObject({ count: 1 });
    expect(count([before, work({ startedOn: '2026-03-02' })])).toMatchObject({ count: 0 });
  });

  it('are verified, and of the period alone', () => {
    expect(count([work({ verifiedOn: null })])).toMatchObject({ count: 0 });
    expect(
      count([work({ startedOn: '2026-02-28' }), work({ startedOn: '2026-04-01', employerId: 'e2' })]),
    ).toMatchObject({
      count: 0,
    });
  });
});
