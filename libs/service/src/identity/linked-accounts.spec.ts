import { Actor } from '@doorstep/event-sourcing';
import { freshKey, MemoryPersonKeys, versionedKeys } from '@doorstep/event-store';
import { LinkedAccounts } from './linked-accounts';

const seeker: Actor = { kind: 'person', id: 'subject-1', role: 'job-seeker' };
const lookupKeys = { 1: freshKey(), 2: freshKey() };
const keys = new MemoryPersonKeys({ lookupKeys: versionedKeys(lookupKeys) });
const accountsOf = (issuer: string, links: ReadonlyMap<string, string>, ring = keys) => {
  const asked: string[] = [];
  const find = (hashes: readonly string[]) => {
    asked.push(...hashes);
    return Promise.resolve(hashes.map((hash) => links.get(hash)).find((holder) => holder !== undefined));
  };
  return { accounts: new LinkedAccounts(ring, issuer, find), asked };
};

describe('accounts of the identity provider', () => {
  it('are told apart by issuer, subject and whose they are', () => {
    const hashes = ['https://a.example', 'https://b.example'].flatMap((issuer) => {
      const { accounts } = accountsOf(issuer, new Map());
      return [
        ...accounts.hashesOf('person', 'subject-1'),
        ...accounts.hashesOf('person', 'subject-2'),
        ...accounts.hashesOf('employer', 'subject-1'),
      ];
    });
    expect(new Set(hashes).size).toBe(12);
    expect(hashes.join()).not.toContain('subject');
  });

  it('lead to the record they were linked to by the key of that time', async () => {
    const old = new MemoryPersonKeys({ lookupKeys: versionedKeys({ 1: lookupKeys[1] }) });
    const [hash = ''] = accountsOf('i', new Map(), old).accounts.hashesOf('person', 'subject-1');
    expect(await accountsOf('i', new Map([[hash, 'p1']])).accounts.recordOf(seeker, 'person')).toBe('p1');
    expect(await accountsOf('i', new Map([[hash, 'p1']])).accounts.recordOf(seeker, 'employer')).toBeUndefined();
  });

  it('are remembered for a while, without asking the table', async () => {
    const [hash = ''] = accountsOf('i', new Map()).accounts.hashesOf('person', 'subject-1');
    const links = new Map([[hash, 'p1']]);
    const { accounts, asked } = accountsOf('i', links);
    await accounts.recordOf(seeker, 'person');
    const once = asked.length;
    links.delete(hash);
    expect(accounts.recordOf(seeker, 'person')).toBe('p1');
    expect(asked).toHaveLength(once);
    expect(await accounts.look('person', 'subject-1')).toBeUndefined();
    expect(await accounts.recordOf(seeker, 'person')).toBeUndefined();
  });
});
