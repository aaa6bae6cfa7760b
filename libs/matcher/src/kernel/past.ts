import { PeopleTable } from '../index/people-table';

/** True where a vacancy or its employer is out of the question for what went before. */
export function isPast(
  past: PeopleTable['past'],
  person: number,
  vacancy: number,
  employer: number,
  changedOn: number,
): boolean {
  const { what, since } = past.entries;
  const end = (past.from[person] as number) + (past.count[person] as number);
  for (let entry = past.from[person] as number; entry < end; entry += 1) {
    if (what[entry] === -employer) return true;
    if (what[entry] === vacancy && (since[entry] === 0 || changedOn <= (since[entry] as number))) return true;
  }
  return false;
}
