import { traceOf } from './logger';

describe('what is logged of an error', () => {
  it('is its name and where it arose, and no word of its message', () => {
    const entered = ['王芳', '620102199001011234', '    at 酒泉路12号'];
    const { error, stack } = traceOf(new TypeError(entered.join('\n')));
    expect(error).toBe('TypeError');
    expect(stack?.[0]).toContain('logger.spec');
    for (const text of entered) expect(JSON.stringify(stack)).not.toContain(text.trim());
  });

  it('is nothing where something else was thrown', () => {
    expect(traceOf('王芳')).toEqual({ error: 'unknown' });
  });
});
