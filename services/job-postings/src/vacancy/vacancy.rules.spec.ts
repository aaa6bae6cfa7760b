import { RuleId, ruleIds, RuleTable } from './rule-table';
import { content, terms } from './vacancy.fixture';
import { VacancyContent, WageRange } from './vacancy-content';
import { assess, blocks, isKnownRule, isOfWords, LegalityTerms } from './vacancy.rules';

const today = '2026-03-02';
const found = (change: Partial<VacancyContent>, more: Partial<LegalityTerms> = {}) =>
  assess({ ...content, ...change }, { ...terms, ...more }, today);
const wage = (minMinor: number, period: WageRange['period'], currency = 'CNY'): WageRange => ({
  minMinor,
  maxMinor: minMinor,
  currency,
  period,
});

describe('legality of a vacancy', () => {
  it('finds nothing in a lawful posting', () => expect(found({})).toEqual([]));

  it.each<[RuleId, Partial<VacancyContent>]>([
    ['sex-discrimination', { title: '文员（女）' }],
    ['marriage-discrimination', { conditions: '已婚已育优先' }],
    ['ethnic-discrimination', { duties: '限汉族' }],
    ['race-discrimination', { title: '外教，只要白人' }],
    ['religious-discrimination', { conditions: '不招信教人员' }],
    ['disability-discrimination', { conditions: '残疾人勿扰' }],
    ['carrier-discrimination', { conditions: '乙肝携带者勿扰' }],
    ['rural-origin-discrimination', { conditions: '限城镇户口' }],
    ['region-discrimination', { conditions: '只招本地人' }],
    ['deposit-demanded', { conditions: '入职交押金200元' }],
    ['fee-demanded', { conditions: '报名费自理' }],
    ['documents-held', { conditions: '身份证由公司保管' }],
    ['paid-training', { conditions: '可办理培训贷' }],
    ['openings-missing', { openings: null }],
    ['duties-missing', { duties: null }],
    ['conditions-missing', { conditions: null, contractKind: null }],
    ['place-missing', { place: null }],
    ['pay-missing', { wage: null }],
    ['wage-below-minimum', { wage: wage(200000, 'month') }],
    ['expiry-missing', { expiresOn: null }],
    ['expiry-passed', { expiresOn: '2026-03-02' }],
    ['expiry-too-long', { expiresOn: '2026-06-01' }],
  ])('blocks for %s', (rule, change) => {
    expect(found(change)).toMatchObject([{ rule, severity: 'block' }]);
  });

  it.each<[RuleId, Partial<VacancyContent>]>([
    ['age-limit', { conditions: '35岁以下' }],
    ['bait-pay', { wage: { ...wage(300000, 'month'), maxMinor: 3000000 } }],
  ])('only warns of %s', (rule, change) => {
    const findings = found(change);
    expect(findings).toMatchObject([{ rule, severity: 'warn' }]);
    expect(blocks(findings)).toBe(false);
  });

  it.each([
    ['unverified', 'employer-not-verified'],
    ['lapsed', 'employer-not-verified'],
    ['suspended', 'employer-suspended'],
    ['unknown', 'employer-missing'],
  ] as const)('blocks for an employer who is %s', (employer, rule) => {
    expect(found({}, { employer })).toMatchObject([{ rule, severity: 'block' }]);
  });

  it('says where and with which words', () => {
    expect(found({ title: '保安（男）', conditions: '女性优先' })).toMatchObject([
      { rule: 'sex-discrimination', version: 1, arguments: { field: 'title', words: '(男)' } },
      { rule: 'sex-discrimination', version: 1, arguments: { field: 'conditions', words: '女性优先' } },
    ]);
  });

  it('stands as long as the days allow', () => expect(found({ expiresOn: '2026-05-31' })).toEqual([]));

  it('keeps a waived finding, which blocks no longer', () => {
    const findings = assess({ ...content, conditions: '女性优先' }, terms, today, ['sex-discrimination']);
    expect(findings).toMatchObject([{ rule: 'sex-discrimination', severity: 'waived' }]);
    expect(blocks(findings)).toBe(false);
  });
});

describe('the local minimum wage', () => {
  it.each<[string, WageRange, boolean]>([
    ['the month itself', wage(202000, 'month'), false],
    ['one fen less', wage(201999, 'month'), true],
    ['an hour of 11.61 yuan', wage(1161, 'hour'), false],
    ['an hour of 11.60 yuan', wage(1160, 'hour'), true],
    ['a day of 92.88 yuan', wage(9288, 'day'), false],
    ['a day of 92.87 yuan', wage(9287, 'day'), true],
    ['a week of 464.37 yuan', wage(46437, 'week'), false],
    ['a week of 464.36 yuan', wage(46436, 'week'), true],
    ['a year of 24,240 yuan', wage(2424000, 'year'), false],
    ['a year of 24,239.99 yuan', wage(2423999, 'year'), true],
    ['another currency', wage(100, 'month', 'USD'), false],
  ])('judges %s', (_, offer, tooLow) => {
    expect(found({ wage: offer }).some(({ rule }) => rule === 'wage-below-minimum')).toBe(tooLow);
  });

  it('is not compared where none is known', () => {
    expect(found({ wage: wage(1, 'month') }, { minimumWage: null })).toEqual([]);
  });
});

describe('the rule table', () => {
  it('names rules this code knows', () => {
    const { rules } = terms.rules.value;
    expect(rules.filter(({ rule, version }) => !isKnownRule(rule, version))).toEqual([]);
    expect(isKnownRule('deposit-demanded', 2)).toBe(false);
    expect(isKnownRule('constructor', 1)).toBe(false);
  });

  it('answers by the version it names, so that an old check replays to its old answer', () => {
    const change = { conditions: '本地人优先，要求兰州市户籍' };
    const value: RuleTable = { rules: [{ rule: 'region-discrimination', version: 1, severity: 'warn' }] };
    const before = { rules: { ...terms.rules, value, version: 1 } };
    expect(found(change, before)).toMatchObject([
      { rule: 'region-discrimination', version: 1, severity: 'warn', arguments: { words: '要求兰州市户籍' } },
    ]);
    expect(found(change)).toMatchObject([
      { rule: 'region-discrimination', version: 2, severity: 'block', arguments: { words: '要求兰州市户籍' } },
    ]);
    const locals = { conditions: '本地人优先' };
    expect(found(locals, before)).toEqual([]);
    expect(blocks(found(locals))).toBe(true);
  });

  it('may be another one by region and date, with its own severities and arguments', () => {
    const value: RuleTable = {
      rules: [
        { rule: 'age-limit', version: 1, severity: 'block' },
        { rule: 'bait-pay', version: 1, severity: 'block', arguments: { percentOfMinimum: 120 } },
      ],
    };
    const rules = { name: 'vacancy-legality-rules', value, entryId: 'rules-620000', version: 3 };
    expect(found({ conditions: '35岁以下，收押金' }, { rules })).toMatchObject([
      { rule: 'age-limit', severity: 'block' },
      { rule: 'bait-pay', severity: 'block', arguments: { percent: 133 } },
    ]);
  });

  it('stops at a version this code does not know', () => {
    const value: RuleTable = { rules: [{ rule: 'age-limit', version: 9, severity: 'block' }] };
    const rules = { name: 'vacancy-legality-rules', value, entryId: 'x', version: 1 };
    expect(() => found({}, { rules })).toThrow('rule age-limit has no version 9');
  });

  it('knows which rules a person may overrule', () => {
    expect(ruleIds.filter(isOfWords)).toHaveLength(14);
    expect(isOfWords('wage-below-minimum')).toBe(false);
    expect(isOfWords('toString')).toBe(false);
  });
});
