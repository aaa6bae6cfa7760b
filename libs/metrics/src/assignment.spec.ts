import { assigned, FactAssignment } from './assignment';

const split = (position: number, personId: string, [survivorId, restoredId] = ['a', 'b']): FactAssignment => ({
  factId: 'f1',
  personId,
  survivorId: survivorId as string,
  restoredId: restoredId as string,
  position,
  source: 'spec',
});
const owners = (stated: string, ...assignments: readonly FactAssignment[]) =>
  assigned(
    [
      { factId: 'f1', personId: stated },
      { factId: 'f2', personId: stated },
    ],
    assignments,
  ).map(({ personId }) => personId);

describe('facts assigned at a split', () => {
  it('go to the record they belong to, and the others stay', () => {
    expect(owners('a', split(1, 'b'))).toEqual(['b', 'a']);
    expect(owners('b', split(1, 'a'))).toEqual(['a', 'b']);
    expect(owners('a')).toEqual(['a', 'a']);
  });

  it('go where the last split says, whatever order the splits arrive in', () => {
    expect(owners('a', split(2, 'a'), split(1, 'b'))).toEqual(['a', 'a']);
    expect(owners('a', split(2, 'c', ['b', 'c']), split(1, 'b'))).toEqual(['c', 'a']);
  });

  it('are facts of the two records and of nobody else', () => {
    expect(owners('z', split(1, 'b'))).toEqual(['z', 'z']);
  });
});
