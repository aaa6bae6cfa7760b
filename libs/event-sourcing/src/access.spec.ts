import { Actor, divisionPrefix, isAllowed, isWithin, RecordScope } from './access';

const counsellor: Actor = { kind: 'staff', id: 'c', role: 'counsellor', office: '620100' };
const seeker: Actor = { kind: 'person', id: 's', role: 'job-seeker', personId: 'p', records: ['p', 'absorbed'] };
const allowed = (actor: Actor, record: 'any' | 'own' | 'office', scope: RecordScope) =>
  isAllowed([{ roles: [actor.role], record }], actor, scope);

describe('a division code', () => {
  it.each([
    ['000000', ''],
    ['620000', '62'],
    ['621000', '6210'],
    ['620100', '6201'],
    ['620102', '620102'],
    ['620102000', '620102'],
    ['620102001', '620102001'],
  ])('%s has the significant digits %j', (code, prefix) => {
    expect(divisionPrefix(code)).toBe(prefix);
  });

  it('lies within those above it and within itself', () => {
    for (const above of ['000000', '620000', '620100', '620102', '620102001'])
      expect(isWithin('620102001', above)).toBe(true);
    for (const other of ['110000', '620200', '620103', '620102002']) expect(isWithin('620102001', other)).toBe(false);
  });
});

describe('a grant', () => {
  it('reaches the records of an office and of those below it', () => {
    expect(allowed(counsellor, 'office', { office: '620102001' })).toBe(true);
    expect(allowed(counsellor, 'office', { office: '620200' })).toBe(false);
    expect(allowed(counsellor, 'office', {})).toBe(false);
    expect(allowed({ kind: 'staff', id: 'c', role: 'counsellor' }, 'office', { office: '620102' })).toBe(false);
  });

  it('reaches one’s own records, merged ones too, and nobody’s where nobody is named', () => {
    expect(allowed(seeker, 'own', { personId: 'p' })).toBe(true);
    expect(allowed(seeker, 'own', { personId: 'absorbed' })).toBe(true);
    expect(allowed(seeker, 'own', { personId: 'other' })).toBe(false);
    expect(allowed({ kind: 'employer', id: 'e', role: 'employer' }, 'own', {})).toBe(false);
    expect(allowed({ kind: 'employer', id: 'e', role: 'employer', employerId: 'e' }, 'own', { employerId: 'e' })).toBe(
      true,
    );
  });

  it('is for its roles alone', () => {
    expect(isAllowed([{ roles: ['auditor'], record: 'any' }], counsellor, {})).toBe(false);
    expect(isAllowed([], counsellor, { office: '620100' })).toBe(false);
  });
});
