import { replay } from '@doorstep/event-sourcing';
import { given, recorded } from '@doorstep/testing';
import { CorrectEntry, EndEntry, LoadEntry, StateEntry, WithdrawEntry } from './entry.commands';
import { entry } from './entry.decider';
import { EntryEvent, EntryFacts } from './entry.events';
import { publishedEntry } from './entry.published';

const wage: EntryFacts = {
  entryId: 'parameter.minimum-wage-monthly-fen.620102.2023-11-01',
  kind: 'parameter',
  list: 'minimum-wage-monthly-fen',
  code: '',
  region: '620102',
  value: 202_000,
  unit: 'fen',
  from: '2023-11-01',
  to: null,
  source: '甘肃省调整全省最低工资标准的通知（2023年）',
};
const cook: EntryFacts = {
  entryId: 'occupation.isco-08.5120.000000.always',
  kind: 'occupation',
  list: 'isco-08',
  code: '5120',
  region: '000000',
  names: { en: 'Cooks' },
  from: '',
  to: null,
  source: 'ISCO-08',
};
const stated = (facts: EntryFacts, origin: 'built-in' | 'import' | 'decision' = 'decision'): EntryEvent => ({
  type: 'entry-stated',
  data: { ...facts, origin },
});
const withdrawn: EntryEvent = {
  type: 'entry-withdrawn',
  data: { entryId: wage.entryId, kind: 'parameter', list: wage.list, source: 'stated by mistake' },
};

describe('an entry', () => {
  it('is stated once', () => {
    given(entry)
      .when(new StateEntry(wage))
      .then([stated(wage)]);
    given(entry, [stated(wage)])
      .when(new StateEntry(wage))
      .thenRejected('entry-already-stated');
  });

  it('may be stated again after its withdrawal', () => {
    given(entry, [stated(wage), withdrawn])
      .when(new StateEntry(wage))
      .then([stated(wage)]);
  });

  it('must say something about some time', () => {
    given(entry)
      .when(new StateEntry({ ...wage, to: '2023-11-01' }))
      .thenRejected('interval-empty');
    given(entry)
      .when(new StateEntry({ ...wage, value: undefined }))
      .thenRejected('value-missing');
    given(entry)
      .when(new StateEntry({ ...cook, names: {} }))
      .thenRejected('names-missing');
    given(entry)
      .when(new StateEntry({ ...cook, code: '' }))
      .thenRejected('code-missing');
    given(entry)
      .when(new StateEntry({ ...wage, code: 'x' }))
      .thenRejected('code-not-allowed');
  });

  it('has a position as a division, and only then', () => {
    const position = { latitude: 34.75, longitude: 106.137 };
    const county: EntryFacts = { ...cook, kind: 'division', list: 'division', code: '620521', position };
    given(entry)
      .when(new StateEntry(county))
      .then([stated(county)]);
    expect(publishedEntry(recorded(stated(county)), replay(entry, [stated(county)]))).toMatchObject([
      { data: { code: '620521', position } },
    ]);
    given(entry)
      .when(new StateEntry({ ...cook, position }))
      .thenRejected('position-not-allowed');
  });

  it('is corrected as a whole, keeping what it is about', () => {
    const correction = { value: 203_000, unit: 'fen', to: null, source: 'corrigendum' };
    const restated = { ...wage, ...correction };
    given(entry, [stated(wage)])
      .when(new CorrectEntry(correction))
      .then([{ type: 'entry-restated', data: { ...restated, origin: 'decision' } }]);
    given(entry, [stated(cook)])
      .when(new CorrectEntry({ names: { zh: '厨师', en: 'Cooks' }, to: null, source: 'ISCO-08' }))
      .then([{ type: 'entry-restated', data: { ...cook, names: { zh: '厨师', en: 'Cooks' }, origin: 'decision' } }]);
    given(entry, [stated(wage)])
      .when(new CorrectEntry({ ...correction, to: '2020-01-01' }))
      .thenRejected('interval-empty');
    given(entry).when(new CorrectEntry(correction)).thenRejected('entry-unknown');
  });

  it('does not change when it says the same', () => {
    const { value, unit, to, source } = wage;
    given(entry, [stated(wage)])
      .when(new CorrectEntry({ source, to, unit, value }))
      .thenNothing();
  });

  it('is ended', () => {
    given(entry, [stated(wage)])
      .when(new EndEntry({ to: '2026-07-01', source: 'notice of 2026' }))
      .then([
        { type: 'entry-restated', data: { ...wage, to: '2026-07-01', source: 'notice of 2026', origin: 'decision' } },
      ]);
    given(entry, [stated(wage), withdrawn])
      .when(new EndEntry({ to: '2026-07-01', source: 'x' }))
      .thenRejected('entry-unknown');
  });

  it('is withdrawn once', () => {
    given(entry, [stated(wage)])
      .when(new WithdrawEntry({ source: 'stated by mistake' }))
      .then([withdrawn]);
    given(entry, [stated(wage), withdrawn])
      .when(new WithdrawEntry({ source: 'again' }))
      .thenRejected('entry-unknown');
  });
});

describe('an entry loaded from a file', () => {
  const load = (facts: EntryFacts, origin: 'built-in' | 'import') => new LoadEntry({ facts, origin });
  const dearer = { ...wage, value: 210_000 };

  it('is stated, and left alone while the file says the same', () => {
    given(entry)
      .when(load(wage, 'built-in'))
      .then([stated(wage, 'built-in')]);
    given(entry, [stated(wage, 'built-in')])
      .when(load({ ...wage }, 'built-in'))
      .thenNothing();
    given(entry, [stated(wage, 'import')])
      .when(load(wage, 'import'))
      .thenNothing();
  });

  it('is restated when the file says something else', () => {
    given(entry, [stated(wage, 'built-in')])
      .when(load(dearer, 'built-in'))
      .then([{ type: 'entry-restated', data: { ...dearer, origin: 'built-in' } }]);
    given(entry, [stated(wage)])
      .when(load(dearer, 'import'))
      .then([{ type: 'entry-restated', data: { ...dearer, origin: 'import' } }]);
  });

  it('gives way to decisions and imports where it is built in', () => {
    given(entry, [stated(wage)])
      .when(load(dearer, 'built-in'))
      .thenNothing();
    given(entry, [stated(wage, 'import')])
      .when(load(dearer, 'built-in'))
      .thenNothing();
    given(entry, [stated(wage, 'built-in'), withdrawn])
      .when(load(wage, 'built-in'))
      .thenNothing();
  });

  it('is not brought back by an import', () => {
    given(entry, [stated(wage), withdrawn])
      .when(load(wage, 'import'))
      .thenRejected('entry-withdrawn');
  });
});

describe('what others are told', () => {
  const published = (event: EntryEvent, version = 1) =>
    publishedEntry(recorded(event, { version }), replay(entry, [stated(wage), event]));

  it('is the whole entry with the version of its stream', () => {
    expect(published(stated(wage, 'built-in'), 3)).toEqual([
      { type: 'reference-data.entry-stated.v1', data: { ...wage, version: 3 } },
    ]);
  });

  it('has a name in both languages, also when one is known', () => {
    const [message] = published(stated(cook));
    expect(message?.data).toMatchObject({ names: { zh: 'Cooks', en: 'Cooks' } });
  });

  it('is its withdrawal', () => {
    expect(published(withdrawn)).toEqual([
      {
        type: 'reference-data.entry-withdrawn.v1',
        data: { entryId: wage.entryId, kind: 'parameter', list: wage.list },
      },
    ]);
  });
});
