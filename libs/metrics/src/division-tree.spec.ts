import { Division, divisionTree } from './division-tree';

const division = (code: string, parent: string, level: Division['level'], more: Partial<Division> = {}): Division => ({
  code,
  parent,
  level,
  from: '',
  to: null,
  ...more,
});
const gansu = [
  division('620000', '000000', 'province'),
  division('620600', '620000', 'prefecture', { from: '2001-05-09' }),
  division('622300', '620000', 'prefecture', { to: '2001-05-09' }),
  division('620622', '620600', 'county', { from: '2001-05-09' }),
  division('620622101', '620622', 'township'),
];
const tree = divisionTree(gansu, '2026-03-01', 'v1');

describe('a division tree', () => {
  it('rolls a code up to each level', () => {
    expect(
      (['province', 'prefecture', 'county', 'township'] as const).map((level) => tree.rollUp('620622101', level)),
    ).toEqual(['620000', '620600', '620622', '620622101']);
  });

  it('goes by the parents of its day, and keeps a dissolved division where it last was', () => {
    expect(tree.rollUp('622300', 'province')).toBe('620000');
    expect(tree.isIn('622300', '620000')).toBe(true);
    const moved = [...gansu, division('620622', '620100', 'county', { from: '2030-01-01' })];
    expect(divisionTree(moved, '2026-03-01', 'v1').rollUp('620622', 'prefecture')).toBe('620600');
    expect(divisionTree(moved, '2031-03-01', 'v2').rollUp('620622', 'prefecture')).toBe('620100');
  });

  it('takes the next level below where a code has no ancestor at the asked one', () => {
    const beijing = [division('110000', '000000', 'province'), division('110101', '110000', 'county')];
    expect(divisionTree(beijing, '2026-03-01', 'v1').rollUp('110101', 'prefecture')).toBe('110101');
    expect(tree.rollUp('620622', 'township')).toBe('620622');
  });

  it('rolls up codes it does not know by their digits', () => {
    expect(tree.rollUp('510104001', 'county')).toBe('510104');
    expect(tree.rollUp('510104001', 'prefecture')).toBe('510100');
    expect(tree.rollUp('510104001', 'province')).toBe('510000');
  });

  it('holds everything in the nation, and nothing beside its region', () => {
    expect(tree.isIn('510104001', '000000')).toBe(true);
    expect(tree.isIn('620622101', '620600')).toBe(true);
    expect(tree.isIn('620622101', '620100')).toBe(false);
  });

  it('ends a circle of parents', () => {
    const circle = [division('1', '2', 'county'), division('2', '1', 'county')];
    expect(divisionTree(circle, '2026-03-01', 'v1').isIn('1', '2')).toBe(true);
  });
});
