import fc from 'fast-check';
import { Coder, combinationFor } from './index';
import { confirmed, dictionary } from './sample.fixture';

const firstOf = (coder: Coder, title: string) => coder.candidates(title, 1)[0]?.code;

describe('a coder with a dictionary alone', () => {
  const coder = new Coder(dictionary);

  it.each([
    ['厨师', '4-03-01-01'],
    ['招聘厨师', '4-03-01-01'],
    ['某某大酒店招聘厨师（包吃住）', '4-03-01-01'],
    ['急聘厨师，月薪8000-12000元+五险一金', '4-03-01-01'],
    ['廚師', '4-03-01-01'],
    ['傳菜員', '4-03-01-02'],
    ['招聘专员', '2-07-01-01'],
    ['高薪诚聘招聘经理 双休', '2-07-01-01'],
    ['ＪＡＶＡ软件工程师', '2-08-01-01'],
    ['电焊工（可学徒）', '6-02-01-01'],
    ['打扫旅馆房间', '4-03-02-01'],
    ['仓管/理货 不是销售', '4-05-01-02'],
  ])('codes %s', (title, code) => {
    expect(firstOf(coder, title)).toBe(code);
  });

  it('codes every name and alias as what it names', () => {
    for (const { code, name, aliases } of dictionary)
      for (const title of [name, ...aliases]) expect([title, firstOf(coder, title)]).toEqual([title, code]);
  });

  it('has no candidates for what the dictionary says nothing about', () => {
    expect(coder.candidates('zzz', 5)).toEqual([]);
    expect(coder.candidates('', 5)).toEqual([]);
    expect(coder.code('', 0)).toEqual({ kind: 'ask', candidates: [] });
  });

  it('asks with candidates where its confidence does not reach the threshold', () => {
    const sure = coder.code('厨师', 0.2);
    expect(sure).toMatchObject({ kind: 'coded', code: '4-03-01-01' });
    const unsure = coder.code('师傅', 0.9);
    expect(unsure.kind).toBe('ask');
    expect(unsure.candidates.length).toBeGreaterThan(0);
  });
});

describe('a coder that has learned', () => {
  const coder = new Coder(dictionary, { confirmed });

  it('knows words that only confirmed titles have', () => {
    expect(firstOf(new Coder(dictionary), '面点')).not.toBe('4-03-01-01');
    expect(firstOf(coder, '面点')).toBe('4-03-01-01');
    expect(firstOf(coder, '外卖')).toBe('4-05-01-01');
  });

  it('still knows codes that nobody has confirmed', () => {
    expect(firstOf(coder, '车工')).toBe('6-02-01-02');
    expect(firstOf(coder, '招聘专员')).toBe('2-07-01-01');
  });

  it('says how many of the titles it could learn from', () => {
    const more = new Coder(dictionary, { confirmed: [...confirmed, { title: '甲', code: '9-99-99-99' }] });
    expect([coder.learnedFrom, more.learnedFrom]).toEqual([confirmed.length, confirmed.length]);
    expect(new Coder(dictionary).learnedFrom).toBe(0);
  });

  it('is surer of what it has seen confirmed than of what it has not', () => {
    const [seen] = coder.candidates('外卖专送', 1);
    const [unseen] = coder.candidates('专业打包', 1);
    expect(seen?.confidence).toBeGreaterThan(unseen?.confidence ?? 0);
  });

  it('answers the same whatever the order of dictionary and confirmed titles', () => {
    const titles = ['面点大师傅', '外卖骑手', '缝纫', '服务员', '机加工车工学徒'];
    const expected = titles.map((title) => coder.candidates(title, 5));
    const shuffled = <T>(values: readonly T[]) =>
      fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });
    fc.assert(
      fc.property(shuffled(dictionary), shuffled(confirmed), (entries, known) => {
        const other = new Coder(entries, { confirmed: known });
        expect(titles.map((title) => other.candidates(title, 5))).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });

  it('gives confidences between 0 and 1, the largest first, that sum to no more than 1', () => {
    const words = fc.constantFrom(
      '厨',
      '师',
      '焊',
      '工',
      '外卖',
      '面点',
      '（',
      '）',
      '8000元',
      'Java',
      ' ',
      '招聘',
      '员',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const confidences = coder.candidates(parts.join(''), 12).map(({ confidence }) => confidence);
        expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
        expect(confidences.every((confidence) => confidence >= 0 && confidence <= 1)).toBe(true);
        expect(confidences.reduce((sum, confidence) => sum + confidence, 0)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});

describe('the weights', () => {
  it('stay as they are with too few titles, and follow the titles where there are enough', () => {
    const few = combinationFor(dictionary, confirmed);
    const many = combinationFor(
      dictionary,
      Array.from({ length: 6 }, (_, round) =>
        confirmed.map((one) => ({ ...one, title: `${one.title}${round}` })),
      ).flat(),
    );
    expect(few).toEqual(combinationFor(dictionary, []));
    expect(many).not.toEqual(few);
  });
});

describe('a dictionary whose labels have codes of their own', () => {
  const label = (code: string, concept: string, name: string) => ({ code, concept, name, aliases: [], text: '' });
  const coder = new Coder([
    label('c1-0', 'c1', 'truck driver'),
    label('c1-1', 'c1', 'lorry driver'),
    label('c1-2', 'c1', 'heavy goods vehicle operator'),
    label('c2-0', 'c2', 'bus driver'),
    label('c3-0', 'c3', 'lawyer'),
  ]);

  it('gives all labels of a concept before those of the next, the likest first', () => {
    const codes = coder.candidates('Lorry Drivers, Heavy', 5).map(({ code }) => code);
    expect(new Set(codes.slice(0, 3))).toEqual(new Set(['c1-0', 'c1-1', 'c1-2']));
    expect(codes[2]).toBe('c1-2');
  });

  it('reads American titles, plurals and exceptions', () => {
    expect(firstOf(coder, 'Attorneys')).toBe('c3-0');
    expect(firstOf(coder, 'Bus Drivers, Except Truck and Lorry Drivers')).toBe('c2-0');
  });
});
