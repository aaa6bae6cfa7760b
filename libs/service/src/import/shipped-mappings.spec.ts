import { ShippedMappings } from './shipped-mappings';

describe('the mappings that come with the platform', () => {
  const shipped = new ShippedMappings();

  it('are all without fault', () => {
    const kinds = shipped.ids().map((id) => shipped.find(id)?.kind);
    expect(new Set(kinds)).toEqual(new Set(['courses', 'reference-entries', 'vacancies']));
  });

  it('are found by their ids and by nothing else', () => {
    expect(shipped.find('usajobs-postings')?.source).toBe('usajobs');
    expect(shipped.find('../../package')).toBeUndefined();
  });
});
