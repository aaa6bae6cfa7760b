import { ReferenceBook } from '@doorstep/reference';
import { ruleIds, RuleTable, ruleTableName } from '../../services/job-postings/src/vacancy/rule-table';
import { isKnownRule } from '../../services/job-postings/src/vacancy/vacancy.rules';
import { builtInEntries, builtInFolder } from '../../services/reference-data/src/built-in/built-in-files';
import { referenceEntryOf } from '../../services/reference-data/src/entry/entry.published';

describe('the built-in rule tables', () => {
  let book = ReferenceBook.empty;
  beforeAll(async () => {
    for await (const facts of builtInEntries(builtInFolder)) book = book.with(referenceEntryOf(facts, 1));
  });
  const linesOn = (day: string) => (book.ruleTable(ruleTableName, '620102', day)?.value as RuleTable).rules;

  it.each(['2019-01-01', '2026-01-31', '2026-02-01'])('name on %s rules that job postings know, each once', (day) => {
    const lines = linesOn(day);
    expect(lines.filter(({ rule, version }) => !isKnownRule(rule, version))).toEqual([]);
    expect(new Set(lines.map(({ rule }) => rule)).size).toBe(lines.length);
  });

  it('put every rule in force since the notice of January 2026', () => {
    expect(
      linesOn('2026-02-01')
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual([...ruleIds].sort());
  });
});
