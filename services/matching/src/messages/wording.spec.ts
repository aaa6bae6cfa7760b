import * as en from './en.json';
import { gradeOf, sentencesOf, syllablesIn, wordsOf } from './reading-level.fixture';
import * as zh from './zh.json';

type Texts = Readonly<Record<string, string>>;

/** What a person reads of a result: why, why not, what would change it, what became of their contest. */
const topics =
  /^(rule|obstacle|component|change|explanation|prospect|passed-over|shortfall)\..*\.seeker$|^(contest-\w+|status)\./;
const english = Object.entries(en as Texts).filter(([key]) => topics.test(key));
const chinese = Object.entries(zh as Texts).filter(([key]) => topics.test(key));

const highestGrade = 8;
/** The formula was made for running text; a label of a few words has no long ones instead. */
const runningText = 4;
const longestEnglishSentence = 20;
const longestChineseSentence = 30;

const blamingInEnglish =
  /\b(fail\w*|fault|blame\w*|insufficient|inadequate|unqualified|not (good|qualified|eligible|suitable)|lack\w*|deficien\w*|poor|refus\w*|you (did|do|have|are|were|can) ?(not|n['’]t|no)\b|you (cannot|can['’]t|must)|violat\w*|too old|too young)/i;
const officialEnglish =
  /\b(pursuant|hereby|herein|aforementioned|thereof|in accordance with|with respect to|commence|utili[sz]e|terminate)\b/i;
const blamingInChinese =
  /未能|不合格|不符合|未达到|达不到|不达标|不足|不够|缺乏|缺少|欠缺|失败|过错|违反|违规|拒绝|拒不|无故|不具备|没有资格|素质|太差/;
const officialChinese =
  /予以|鉴于|兹|特此|该|上述|所述|前述|依照|依据|据此|逾期|贵方|须|具备|之日|有关规定|相关规定|办理|尚未/;

function wrongInEnglish(text: string): readonly string[] {
  const words = wordsOf(text);
  return [
    ...(words.length >= runningText && gradeOf(text) > highestGrade ? [`grade ${gradeOf(text).toFixed(1)}`] : []),
    ...(words.length < runningText && words.some((word) => syllablesIn(word) > 3) ? ['a long word'] : []),
    ...(sentencesOf(text).some((one) => wordsOf(one).length > longestEnglishSentence) ? ['a long sentence'] : []),
    ...(blamingInEnglish.exec(text) ?? []).slice(0, 1),
    ...(officialEnglish.exec(text) ?? []).slice(0, 1),
  ];
}

function wrongInChinese(text: string): readonly string[] {
  const spoken = text.replace(/\{\w+\}/g, '某');
  return [
    ...(sentencesOf(spoken).some((one) => one.length > longestChineseSentence) ? ['a long sentence'] : []),
    ...(/[a-z]{2}/i.test(spoken) ? ['words that are not Chinese'] : []),
    ...(blamingInChinese.exec(spoken) ?? []).slice(0, 1),
    ...(officialChinese.exec(spoken) ?? []).slice(0, 1),
  ];
}

describe('the measure of wording', () => {
  it('knows the grade of a simple and of an official sentence', () => {
    expect(gradeOf('The cat sat on the mat.')).toBeCloseTo(-1.45);
    expect(gradeOf('Supplementary documentation of qualifications is mandatory.')).toBeGreaterThan(20);
  });

  it.each([
    'Additional qualifications are required',
    'Documentation missing',
    'You did not reach the pay you asked for',
    'The job went to you but you failed the test',
    'We looked at it in accordance with the rules',
    'It is on the list as it is near and as it pays well and as the hours are good and as you know it',
  ])('finds fault with %s', (text) => {
    expect(wrongInEnglish(text)).not.toEqual([]);
  });

  it.each(['学历未达到要求', '您未能通过', '该岗位已满', 'wage 不够高', `我们${'很'.repeat(30)}高兴。`])(
    'finds fault with %s',
    (text) => {
      expect(wrongInChinese(text)).not.toEqual([]);
    },
  );
});

describe('what a person reads', () => {
  it('is in plain English that blames nobody', () => {
    expect(english.length).toBeGreaterThan(60);
    expect(english.flatMap(([key, text]) => wrongInEnglish(text).map((wrong) => `${key}: ${wrong}`))).toEqual([]);
  });

  it('is in plain Chinese that blames nobody', () => {
    expect(chinese.length).toBe(english.length);
    expect(chinese.flatMap(([key, text]) => wrongInChinese(text).map((wrong) => `${key}: ${wrong}`))).toEqual([]);
  });

  it('has words of its own for whatever a person is told of a result', () => {
    const said = Object.keys(en).filter((key) => /^(obstacle|change|component|passed-over)\.[^.]+$/.test(key));
    expect(said.length).toBeGreaterThan(10);
    expect(said.filter((key) => !(`${key}.seeker` in en))).toEqual([]);
  });
});
