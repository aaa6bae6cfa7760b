import { OccupationColumns } from '../index/occupation-table';
import { fieldFrom } from '../score/values';

/** The groups in which occupations close to `occupation` lie, or such that cannot be compared with it; for 0 all groups. */
export function fieldOf(
  { similarity, stride, size, group, groups }: OccupationColumns,
  occupation: number,
): Uint16Array {
  if (occupation === 0) return Uint16Array.from({ length: groups }, (_, number) => number);
  const found = new Set([0]);
  for (let other = 1; other < size; other += 1) {
    const like = similarity[occupation * stride + other] as number;
    if (like < 0 || like >= fieldFrom) found.add(group[other] as number);
  }
  return Uint16Array.from(found);
}
