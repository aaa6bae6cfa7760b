import fc from 'fast-check';
import { SkillReader } from './index';

const catalogue = [
  { code: 'java', names: ['Java'] },
  { code: 'javascript', names: ['JavaScript', 'JS'] },
  { code: 'cpp', names: ['C++'] },
  { code: 'forklift', names: ['forklift', 'fork-lift truck', '叉车', '叉车驾驶'] },
  { code: 'weld', names: ['welding', '焊接', '电焊'] },
  { code: 'cook', names: ['cooking', '烹饪'] },
  { code: 'customer', names: ['customer service', '客户服务'] },
  { code: 'service', names: ['service'] },
];
const reader = new SkillReader(catalogue);
const read = (text: string) =>
  reader.read(text).map(({ kind, code, start, end }) => `${kind} ${code} ${text.slice(start, end)}`);

describe('reading skills', () => {
  it.each([
    ['熟悉Java和ＪａｖａＳｃｒｉｐｔ', ['wanted java Java', 'wanted javascript ＪａｖａＳｃｒｉｐｔ']],
    ['会叉车驾驶，懂電焊', ['wanted forklift 叉车驾驶', 'wanted weld 電焊']],
    [
      'Customer  service and two fork lift trucks',
      ['wanted customer Customer  service', 'wanted forklift fork lift trucks'],
    ],
    ['C++ or Java, forklifts', ['wanted cpp C++', 'wanted java Java', 'wanted forklift forklifts']],
    ['JavaBeans, services, C++11', ['wanted service services']],
    ['nothing of that', []],
    ['', []],
  ])('of %s finds the longest names', (text, found) => {
    expect(read(text)).toEqual(found);
  });

  it.each([
    ['无需叉车经验', ['not-needed forklift 叉车']],
    ['不要求焊接、烹饪经验，会叉车', ['not-needed weld 焊接', 'not-needed cook 烹饪', 'wanted forklift 叉车']],
    ['叉车证不限，烹饪必须', ['not-needed forklift 叉车', 'wanted cook 烹饪']],
    ['学历不限，会焊接', ['wanted weld 焊接']],
    ['不限经验，会焊接', ['wanted weld 焊接']],
    ['无需经验会开叉车即可', ['wanted forklift 叉车']],
    ['无需烹饪但必须会焊接', ['not-needed cook 烹饪', 'wanted weld 焊接']],
    [
      'No experience in Java, welding or cooking needed. Forklift licence required.',
      ['not-needed java Java', 'not-needed weld welding', 'not-needed cook cooking', 'wanted forklift Forklift'],
    ],
    ['No experience needed, Java required', ['wanted java Java']],
    ['No prior knowledge of C++ but Java', ['not-needed cpp C++', 'wanted java Java']],
    ['Welding skills are not required; cooking is', ['not-needed weld Welding', 'wanted cook cooking']],
    ["You don't need welding", ['not-needed weld welding']],
    ['No smoking, cooking daily', ['wanted cook cooking']],
    ['No Java', ['not-needed java Java']],
    ['cooking without welding', ['wanted cook cooking', 'not-needed weld welding']],
  ])('of %s tells what is not needed', (text, found) => {
    expect(read(text)).toEqual(found);
  });

  it('gives a span that holds a name of the skill, in order and without overlap', () => {
    const part = fc.oneof(
      fc.constantFrom(
        ...catalogue.flatMap(({ names }) => names),
        ' ',
        '，',
        '無需',
        'no ',
        '経験',
        'ﬁ',
        '㎏',
        '😀',
        's',
      ),
      fc.string({ maxLength: 3, unit: 'grapheme' }),
    );
    const plain = (text: string) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s\-_]+/gu, ' ');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { code, start, end } of reader.read(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
          const names = catalogue.find((skill) => skill.code === code)?.names.map(plain) ?? [];
          const found = plain(text.slice(start, end)).replace('電', '电');
          expect(names.flatMap((name) => [name, `${name}s`])).toContain(found);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads a name that two skills share as the one with the smaller code', () => {
    const shared = new SkillReader([
      { code: 'b', names: ['tea'] },
      { code: 'a', names: ['tea'] },
    ]);
    expect(shared.read('tea')).toMatchObject([{ code: 'a' }]);
  });
});
