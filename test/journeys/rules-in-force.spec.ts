import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Actor } from '@doorstep/event-sourcing';
import { entryIdOf, nation, ReferenceEntry } from '@doorstep/reference';
import { counsellor, givenApi, usualReference } from '@doorstep/testing';
import { definitionOf } from './definition-of';

interface WrittenRuleTable {
  readonly name: string;
  readonly from: string;
  readonly table: { readonly rules: readonly { readonly rule: string }[] };
}

const file = join(__dirname, '../../services/reference-data/data/rule-tables.json');
const tables = (JSON.parse(readFileSync(file, 'utf8')) as readonly WrittenRuleTable[]).filter(
  ({ name }) => name === 'vacancy-legality-rules',
);
const jobPostings = definitionOf('job-postings');
const manager: Actor = { kind: 'staff', id: 'm', role: 'centre-manager', office: '620102' };

function withRules({ name, table }: WrittenRuleTable): readonly ReferenceEntry[] {
  const subject = { kind: 'rule-table', list: name, code: '', region: nation } as const;
  const stated = { ...subject, entryId: entryIdOf(subject, ''), value: table, from: '', to: null } as const;
  return [...usualReference.filter(({ list }) => list !== name), { ...stated, source: 'spec', version: 1 }];
}

describe.each(tables)('the rules built in from "$from"', (written) => {
  const api = givenApi(jobPostings, withRules(written));

  it('are each named once', () => {
    const named = written.table.rules.map(({ rule }) => rule);
    expect(new Set(named).size).toBe(named.length);
  });

  it('are known to those who check postings, and tell each in words of both languages', async () => {
    const as = api.as(manager);
    const employer = { name: '清水县餐饮有限公司', creditCode: '91620521MA0000001H', office: '620102' };
    const { id: employerId } = (await as.post('/api/employers', employer).expect(201)).body;
    const title =
      '女服务员，限女性，未婚优先，限汉族，不招残疾人，35岁以下，交押金，交报名费50元，扣押身份证，办理培训贷';
    const { id } = (await as.post('/api/vacancies', { title, employerId }).expect(201)).body;
    await as.post(`/api/vacancies/${String(id)}/submission`).expect(200);
    for (const language of ['en', 'zh']) {
      const key = { 'idempotency-key': 'check', 'accept-language': language };
      const { body } = await api
        .as(counsellor)
        .post(`/api/vacancies/${String(id)}/checks`, {}, key)
        .expect(200);
      const findings = body['findings'] as unknown as readonly { rule: string; text: string }[];
      expect(findings.length).toBeGreaterThan(15);
      for (const { rule, text } of findings) expect([rule, text]).not.toEqual([rule, `rule.${rule}`]);
    }
  });
});
