import { ReferenceBook, ReferenceEntry } from '@doorstep/reference';
import { Problem, ReferenceDesk } from '@doorstep/service';
import { memoryPorts, usualReference } from '@doorstep/testing';
import { jobPostings } from './job-postings.module';
import { LegalityDesk } from './legality-desk';
import { PostingRecords } from './posting-records';
import { ruleTableName } from './vacancy/rule-table';

const { clock, store } = memoryPorts(jobPostings);
const others = usualReference.filter(({ list }) => list !== ruleTableName);
const table = usualReference.find(({ list }) => list === ruleTableName) as ReferenceEntry;
const deskWith = (...entries: readonly ReferenceEntry[]): LegalityDesk => {
  const reference = new ReferenceDesk();
  reference.replace(ReferenceBook.of(entries));
  return new LegalityDesk(reference, new PostingRecords(store), clock);
};
const ruling = (value: unknown): ReferenceEntry => ({ ...table, value });
const refusal = (desk: LegalityDesk): unknown => {
  try {
    return desk.terms('verified', '620102001');
  } catch (problem) {
    return problem instanceof Problem ? `${problem.status} ${problem.code}` : problem;
  }
};

describe('what a legality check is given', () => {
  it('are the rules and parameters in force at the place of work, with their versions', () => {
    expect(deskWith(...others, table).terms('verified', '620102001')).toMatchObject({
      rules: { name: ruleTableName, entryId: table.entryId, version: 1 },
      minimumWage: { value: 202_000 },
      validity: { value: 90 },
      employer: 'verified',
    });
  });

  it('is no minimum wage where the law states none', () => {
    const without = [...others, table].filter(({ list }) => list !== 'minimum-wage-monthly-fen');
    expect(deskWith(...without).terms('verified', '620102001').minimumWage).toBeNull();
  });

  it('is nothing while no rules are stated, or rules that nobody knows', () => {
    expect(refusal(deskWith(...others))).toBe('503 reference-data-missing');
    const line = { rule: 'age-limit', version: 1, severity: 'warn' };
    for (const value of [
      7,
      {},
      { rules: [null] },
      { rules: [{ ...line, rule: 'moon-phase' }] },
      { rules: [{ ...line, version: 9 }] },
      { rules: [{ ...line, severity: 'grave' }] },
    ])
      expect(refusal(deskWith(...others, ruling(value)))).toBe('503 rule-table-unknown');
  });
});
