import { MemoryKeyRows, MemoryPersonKeys } from './memory-person-keys';
import { personKeysContract } from './person-keys.contract';
import { PersonKeys } from './person-keys';

describe('person keys in memory', () => {
  const rows = new MemoryKeyRows();
  personKeysContract((options) => new PersonKeys({ rows, ...options }));

  it('need nothing to begin with', async () => {
    const keys = new MemoryPersonKeys();
    expect(await keys.open(await keys.seal('p1', '张三'))).toBe('张三');
    expect(keys.lookupHashes('identity', '1')).toHaveLength(1);
  });
});
