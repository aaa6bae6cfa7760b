import { askedTerms, searchTerms } from './search-terms';

const finds = (question: string, ...said: readonly [string, ...string[]]): boolean =>
  askedTerms(question).every((term) => searchTerms(...said).includes(term));

describe('search terms', () => {
  it.each([
    ['服务', '餐厅服务员'],
    ['餐厅 服务员', '餐厅服务员'],
    ['员', '餐厅服务员'],
    ['Electronics', 'ELECTRONICS Technician'],
    ['technician electronics', 'Electronics Technician'],
    ['ＪＡＶＡ', 'java开发工程师'],
    ['java 工程师', 'java开发工程师'],
    ['', '餐厅服务员'],
  ])('find by %j: %s', (question, title) => expect(finds(question, title)).toBe(true));

  it.each([
    ['厅服餐', '餐厅服务员'],
    ['服装', '餐厅服务员'],
    ['electron', 'Electronics Technician'],
    ['保安 夜班', '保安'],
  ])('do not find by %j: %s', (question, title) => expect(finds(question, title)).toBe(false));

  it('reach into the duties', () => expect(finds('点餐', '餐厅服务员', '负责点餐、上菜')).toBe(true));
});
