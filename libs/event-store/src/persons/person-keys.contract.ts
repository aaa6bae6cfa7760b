import { randomUUID } from 'node:crypto';
import { Sealed } from '@doorstep/event-sourcing';
import { freshKey, KeyRing, versionedKeys } from './key-ring';
import { PersonErased, PersonKeys, PersonKeysOptions } from './person-keys';

const masterKeys = { 1: freshKey(), 2: freshKey() };
const lookup = { 1: freshKey(), 2: freshKey() };

export const firstRing: KeyRing = {
  masterKey: versionedKeys({ 1: masterKeys[1] }),
  lookupKeys: versionedKeys({ 1: lookup[1] }),
};
export const secondRing: KeyRing = { masterKey: versionedKeys(masterKeys), lookupKeys: versionedKeys(lookup) };
export const onlySecondMaster: KeyRing = { ...firstRing, masterKey: versionedKeys({ 2: masterKeys[2] }) };

/** Opens person keys over the same rows, each as another process would. */
export type OpenPersonKeys = (options: KeyRing & Pick<PersonKeysOptions, 'staleMs'>) => PersonKeys;

/** What person keys do, wherever the wrapped keys are kept. */
export function personKeysContract(open: OpenPersonKeys): void {
  let keys: PersonKeys;
  beforeEach(() => {
    keys = open(firstRing);
  });

  it('seals text so that only the holder of the keys reads it', async () => {
    const person = randomUUID();
    const sealed = await keys.seal(person, '张三 😀');
    expect(sealed).toMatch(new RegExp(`^sealed\\.${person}\\.2\\.[\\w-]+$`));
    expect(sealed).not.toContain(Buffer.from('张三').toString('base64url').slice(0, 6));
    expect(await keys.open(sealed)).toBe('张三 😀');
    expect(await open(firstRing).open(sealed)).toBe('张三 😀');
    expect(await keys.open(await keys.seal(person, ''))).toBe('');
  });

  it('seals the same text differently each time', async () => {
    const person = randomUUID();
    expect(await keys.seal(person, '张三')).not.toBe(await keys.seal(person, '张三'));
  });

  it('makes one key for a person, also when two processes begin at once', async () => {
    const person = randomUUID();
    const sealed = await Promise.all([keys, open(firstRing), keys].map((each) => each.seal(person, '张三')));
    expect(await open(firstRing).openMany(sealed)).toEqual(['张三', '张三', '张三']);
  });

  it('seals text of any length', async () => {
    const person = randomUUID();
    const texts = [0, 1, 5_000, 3_000_000, 2].map((length) => '张'.repeat(length));
    const sealed = await Promise.all(texts.map((text) => keys.seal(person, text)));
    const opened = await keys.openMany([...sealed, ...sealed]);
    expect(opened.map((text, at) => text === texts[at % texts.length])).toEqual(opened.map(() => true));
  });

  it('opens many of several persons in their order', async () => {
    const persons = [randomUUID(), randomUUID()] as const;
    const sealed = [
      await keys.seal(persons[0], 'a'),
      await keys.seal(persons[1], 'b'),
      await keys.seal(persons[0], 'c'),
    ];
    await keys.erase(persons[1]);
    expect(await keys.openMany(sealed)).toEqual(['a', null, 'c']);
    expect(await open(firstRing).openMany(sealed)).toEqual(['a', null, 'c']);
  });

  it('opens nothing that was altered, or moved to another person', async () => {
    const [person, other] = [randomUUID(), randomUUID()];
    const sealed = await keys.seal(person, '张三');
    await keys.seal(other, '李四');
    const flipped = sealed.endsWith('A') ? `${sealed.slice(0, -2)}BB` : `${sealed.slice(0, -2)}AA`;
    const formats = [sealed.replace('.2.', '.'), sealed.replace('.2.', '.3.'), sealed.replace('.2.', '.2.2.')];
    const short = [`sealed.${person}.AAAA`, `sealed.${person}.2.AAAA`, `sealed.${person}.2.`, `sealed.${person}`];
    for (const changed of [flipped, sealed.replace(person, other), ...formats, ...short, 'sealed', '张三']) {
      await expect(keys.open(changed as Sealed)).rejects.toThrow();
    }
  });

  it('opens nothing after the erasure, and seals no more for that person', async () => {
    const person = randomUUID();
    const sealed = await keys.seal(person, '张三');
    await keys.erase(person);
    expect(await keys.open(sealed)).toBeNull();
    await expect(keys.seal(person, '张三')).rejects.toThrow(PersonErased);
    await expect(open(firstRing).seal(person, '张三')).rejects.toThrow(PersonErased);
    await keys.erase(person);
    expect(await keys.open(sealed)).toBeNull();
  });

  it('refuses to seal for somebody erased before a key was made', async () => {
    const person = randomUUID();
    await keys.erase(person);
    await expect(keys.seal(person, '张三')).rejects.toThrow(PersonErased);
  });

  it('notices an erasure in another process', async () => {
    const person = randomUUID();
    const attentive = open({ ...firstRing, staleMs: 0 });
    const slow = open({ ...firstRing, staleMs: 100 });
    const sealed = await keys.seal(person, '张三');
    expect([await attentive.open(sealed), await slow.open(sealed)]).toEqual(['张三', '张三']);
    await keys.erase(person);
    expect(await attentive.open(sealed)).toBeNull();
    await expect(attentive.seal(person, '张三')).rejects.toThrow(PersonErased);
    await new Promise((resolve) => setTimeout(resolve, 110));
    expect(await slow.open(sealed)).toBeNull();
  });

  it('reads keys wrapped by an older master key, and wraps them anew', async () => {
    const persons = [randomUUID(), randomUUID(), randomUUID()] as const;
    const sealed = [await keys.seal(persons[0], 'a'), await keys.seal(persons[1], 'b')];
    await keys.seal(persons[2], 'c');
    await keys.erase(persons[2]);

    const rotating = open(secondRing);
    expect(await rotating.openMany(sealed)).toEqual(['a', 'b']);
    await expect(open(onlySecondMaster).open(sealed[0] as Sealed)).rejects.toThrow('master key 1');
    expect(await rotating.rewrap()).toBeGreaterThanOrEqual(2);
    expect(await rotating.rewrap()).toBe(0);
    expect(await open(onlySecondMaster).openMany(sealed)).toEqual(['a', 'b']);
    await expect(open(onlySecondMaster).seal(persons[2], 'c')).rejects.toThrow(PersonErased);
  });

  it('hashes look-up values by every key, the current one first, and alters nothing of them', () => {
    const [current, older] = open(secondRing).lookupHashes('identity', '62010219900101001X');
    expect([current?.version, older?.version]).toEqual([2, 1]);
    expect(older?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(keys.lookupHashes('identity', '62010219900101001X')).toEqual([older]);
    const others = ['62010219900101001x', ' 62010219900101001X'].map((value) => keys.lookupHashes('identity', value));
    const hashes = [...others, keys.lookupHashes('phone', '62010219900101001X')].map(([first]) => first?.hash);
    expect(new Set([older?.hash, current?.hash, ...hashes]).size).toBe(5);
  });
}
