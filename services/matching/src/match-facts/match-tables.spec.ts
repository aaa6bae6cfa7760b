import { nation, ReferenceBook } from '@doorstep/reference';
import { ReferenceDesk } from '@doorstep/service';
import { usualReference } from '@doorstep/testing';
import { MatchTables } from './match-tables';

const today = '2026-03-02';
const pattern = { version: 0, weights: { field: 0, skills: 0 } };

/** The tables of a desk at which the table of that name says `value`. */
function tablesWith(name: string, value: unknown): MatchTables {
  const desk = new ReferenceDesk();
  const others = usualReference.filter(({ list }) => list !== name);
  const entryId = `rule-table.${name}`;
  const entry = { entryId, kind: 'rule-table', list: name, code: '', region: nation, version: 3 } as const;
  desk.replace(ReferenceBook.of([...others, { ...entry, value, from: '', to: null, source: 'spec' }]));
  return new MatchTables(desk);
}

describe('the rule tables of the matching', () => {
  it('say how long refusals hold, with the version that says so', () => {
    const terms = { 'too-far': { days: null, untilChanged: true }, 'no-reason': { days: 30, untilChanged: false } };
    expect(tablesWith('refusal-terms', { terms }).refusalTerms('620102', today)).toEqual({
      name: 'refusal-terms',
      value: terms,
      entryId: 'rule-table.refusal-terms',
      version: 3,
    });
  });

  it('say what a match is worth', () => {
    const value = { version: 7, weights: { field: 600, skills: 400 } };
    expect(tablesWith('match-score', value).score(pattern, '620102', today)).toMatchObject({ value, version: 3 });
  });

  it.each([
    [null],
    [{}],
    [{ terms: { 'too-far': null } }],
    [{ terms: { 'too-far': { days: '30', untilChanged: true } } }],
    [{ terms: { 'too-far': { days: -1, untilChanged: true } } }],
    [{ terms: { 'too-far': { days: 30 } } }],
  ])('are not used where a refusal’s term is stated as %j', (value) => {
    expect(() => tablesWith('refusal-terms', value).refusalTerms('620102', today)).toThrow('reference-data-unusable');
  });

  it.each([
    [{ version: 7 }],
    [{ version: 7, weights: { field: 600 } }],
    [{ version: 7, weights: { field: 600, skills: '400' } }],
    [{ version: 7, weights: { field: 600, skills: -400 } }],
    [{ version: 7, weights: { field: 600, skills: 400, sex: 1 } }],
  ])('are not used where the score is stated as %j', (value) => {
    expect(() => tablesWith('match-score', value).score(pattern, '620102', today)).toThrow('reference-data-unusable');
  });

  it('are missing until they have arrived', () => {
    expect(() => new MatchTables(new ReferenceDesk()).refusalTerms('620102', today)).toThrow('reference-data-missing');
  });
});
