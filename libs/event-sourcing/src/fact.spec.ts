import { restate, voided } from './fact';

const fact = (factId: string, from: string) => ({ factId, from, to: null });
const facts = [fact('a', '2026-01-01'), fact('b', '2026-02-01')];

describe('facts', () => {
  it('are restated in their place, or added', () => {
    expect(restate(facts, fact('a', '2025-06-01'))).toEqual([fact('a', '2025-06-01'), fact('b', '2026-02-01')]);
    expect(restate(facts, fact('c', '2026-03-01'))).toEqual([...facts, fact('c', '2026-03-01')]);
  });

  it('are withdrawn by a void', () => {
    expect(voided(facts, 'a')).toEqual([fact('b', '2026-02-01')]);
    expect(voided(facts, 'never-stated')).toEqual(facts);
  });
});
