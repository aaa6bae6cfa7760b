import { ageBandOn } from './age-band';

describe('age bands', () => {
  it('are those of the day, a birthday counting from the first of its month', () => {
    expect(ageBandOn('2010-03', '2026-02-28')).toBe('under-16');
    expect(ageBandOn('2010-03', '2026-03-01')).toBe('16-24');
    expect(ageBandOn('1971-03', '2026-03-01')).toBe('55-and-over');
    expect(ageBandOn('1971-04', '2026-03-31')).toBe('45-54');
  });
});
