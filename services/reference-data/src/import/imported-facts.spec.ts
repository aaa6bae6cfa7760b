import { factsIn } from './imported-facts';

describe('an imported entry', () => {
  it('is national, from always and for ever unless the row says otherwise', () => {
    expect(
      factsIn(
        { kind: 'occupation', list: 'csco-2022', code: '2-02-38-01', names: { zh: '人工智能工程技术人员' } },
        'csco',
      ),
    ).toEqual({
      facts: {
        entryId: 'occupation.csco-2022.2-02-38-01.000000.always',
        kind: 'occupation',
        list: 'csco-2022',
        code: '2-02-38-01',
        region: '000000',
        names: { zh: '人工智能工程技术人员' },
        from: '',
        to: null,
        source: 'csco',
      },
    });
  });

  it('keeps a parameter’s region, dates and source', () => {
    const row = {
      kind: 'parameter',
      list: 'minimum-wage-monthly-fen',
      region: '620102',
      value: 1,
      from: '2026-07-01',
      to: '2027-07-01',
      source: 'a notice',
    };
    expect(factsIn(row, 'x')).toMatchObject({
      facts: { ...row, entryId: 'parameter.minimum-wage-monthly-fen.620102.2026-07-01' },
    });
  });

  it('is refused naming every field that is wrong, and no value', () => {
    const row = {
      kind: 'law',
      list: 'a b',
      code: 'x/y',
      region: '62',
      parent: '',
      names: { fr: 'x' },
      from: '2026-02-30',
      to: 5,
      source: '',
    };
    const read = factsIn(row, 'x');
    expect('refused' in read && read.refused.map(({ field }) => field)).toEqual([
      'kind',
      'list',
      'code',
      'region',
      'parent',
      'names',
      'from',
      'to',
      'source',
    ]);
  });
});
