import { givenProjection } from '@doorstep/testing';
import { EntryEvent, EntryFacts } from '../entry/entry.events';
import { entryVersions } from '../entry-versions/entry-versions.projection';
import { statedEntries } from './stated-entries.projection';

const cook: EntryFacts = {
  entryId: 'occupation.isco-08.5120.000000.always',
  kind: 'occupation',
  list: 'isco-08',
  code: '5120',
  region: '000000',
  parent: '512',
  names: { zh: '厨师', en: 'Cooks' },
  value: { aliases: ['Chef'] },
  from: '',
  to: null,
  source: 'ISCO-08',
};
const stated: EntryEvent = { type: 'entry-stated', data: { ...cook, origin: 'built-in' } };
const ended: EntryEvent = { type: 'entry-restated', data: { ...cook, to: '2030-01-01', origin: 'decision' } };
const withdrawn: EntryEvent = {
  type: 'entry-withdrawn',
  data: { entryId: cook.entryId, kind: 'occupation', list: 'isco-08', source: 'a mistake' },
};

describe('the stated entries', () => {
  it('are searched by code, names and aliases in small letters', () => {
    givenProjection(statedEntries)
      .events([stated])
      .thenRow(cook.entryId, { searchText: '5120\n厨师\ncooks\nchef', parent: '512' });
  });

  it('are what was said last, with its version', () => {
    const { rows } = givenProjection(statedEntries).events([stated, ended]);
    expect([...rows.values()]).toEqual([
      expect.objectContaining({ to: '2030-01-01', entry: { ...cook, to: '2030-01-01', version: 2 } }),
    ]);
  });

  it('are no more once withdrawn, and again once stated again', () => {
    givenProjection(statedEntries).events([stated, withdrawn]).thenRows([]);
    givenProjection(statedEntries).events([stated, withdrawn, stated]).thenRow(cook.entryId, { code: '5120' });
  });
});

describe('the versions of an entry', () => {
  it('are all kept, withdrawals too', () => {
    const { rows } = givenProjection(entryVersions).events([stated, ended, withdrawn]);
    expect([...rows.values()].map(({ version, origin, facts }) => [version, origin, facts?.to])).toEqual([
      [1, 'built-in', null],
      [2, 'decision', '2030-01-01'],
      [3, 'withdrawn', undefined],
    ]);
  });
});
