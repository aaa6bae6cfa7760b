import { createDecipheriv } from 'node:crypto';
import { Sealed } from '@doorstep/event-sourcing';
import { versionedKeys } from './key-ring';
import { MemoryKeyRows, MemoryPersonKeys } from './memory-person-keys';
import { PersonKeys } from './person-keys';
import { textCipher } from './text-cipher';

const personId = '9d7763b6-2eb5-461b-a689-a2e434a739fc';
const key = Buffer.alloc(32, 9);

it('opens what was sealed before, in every format there was', async () => {
  const rows = new MemoryKeyRows();
  const wrapped = Buffer.from(
    'ePFlxoml57JZzCTp_XBakiEpK9-JXQSFHKvC1uv8NIczDM37gLc8tL_qaTUrmTcb0x6bOk2N-kPyhw9o',
    'base64url',
  );
  await rows.insert({ personId, masterVersion: 1, wrapped });
  const masterKey = versionedKeys({ 1: Buffer.alloc(32, 7).toString('base64') });
  const keys = new PersonKeys({ rows, masterKey, lookupKeys: masterKey });
  const sealed = [
    `sealed.${personId}.i_bjFNNBY2HLTtFPItRkDVBT5LKfFrO-LLAUu_xzE1tQCfJ8srVK`,
    `sealed.${personId}.2.NMc9OA18B9OMYVT19DI-kCS3YhTsL4u04W0dn9NZR5XfR4hrbWYR`,
  ] as Sealed[];
  expect(await keys.openMany(sealed)).toEqual(['张三 😀', '张三 😀']);
  await keys.erase(personId);
  expect(await keys.openMany(sealed)).toEqual([null, null]);
});

it('is ChaCha20-Poly1305, which other libraries open too', async () => {
  const box = Buffer.from((await textCipher()).seal(key, personId, '张三 😀'), 'base64url');
  const decipher = createDecipheriv('chacha20-poly1305', key, box.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(personId), { plaintextLength: box.length - 28 });
  decipher.setAuthTag(box.subarray(-16));
  expect(Buffer.concat([decipher.update(box.subarray(12, -16)), decipher.final()]).toString()).toBe('张三 😀');
});

it('is told from text that was never sealed', async () => {
  const keys = new MemoryPersonKeys();
  for (const text of ['张三', 'sealed', 'sealed..2.AAAA', 'sealed.p1']) {
    await expect(keys.open(text as Sealed)).rejects.toThrow('not sealed');
  }
});
