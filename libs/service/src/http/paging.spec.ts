import { Problem } from './problem';
import { PageQuery, readCursor } from './paging';

const query = (key: unknown): PageQuery => ({
  cursor: typeof key === 'string' ? key : Buffer.from(JSON.stringify(key)).toString('base64url'),
});

describe('the cursor of a list', () => {
  it('is the key of the last item of the page before', () => {
    expect(readCursor({}, 'text')).toBeUndefined();
    expect(readCursor(query(['2026-03-01', 'r1']), 'text', 'text')).toEqual(['2026-03-01', 'r1']);
    expect(readCursor(query(['1772413200000', 'v1']), 'number', 'text')).toEqual(['1772413200000', 'v1']);
  });

  it.each<[string, unknown]>([
    ['no text at all', '%%%'],
    ['another type', [7, 'v1']],
    ['of too few parts', ['7']],
    ['of too many parts', ['7', 'v1', 'x']],
    ['without its number', ['seven', 'v1']],
    ['of a number no column holds', ['1e300', 'v1']],
    ['of text no database stores', ['7', 'v\u0000']],
    ['an object', { 0: '7', 1: 'v1' }],
  ])('is refused when it is %s', (_, key) => {
    expect(() => readCursor(query(key), 'number', 'text')).toThrow(Problem);
  });
});
