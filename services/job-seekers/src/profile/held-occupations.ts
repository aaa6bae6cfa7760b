import { CivilDate } from '@doorstep/event-sourcing';
import { HeldOccupation, Profile, WorkHistoryEntry } from './profile.events';

/** Occupations held with the day they ended: as stated, or else as the work history tells it. */
export function heldOccupations({
  occupationsHeld,
  workHistory,
}: Pick<Profile, 'occupationsHeld' | 'workHistory'>): readonly HeldOccupation[] {
  return occupationsHeld.map(({ occupation, months, endedOn }) => ({
    occupation,
    months,
    endedOn: endedOn ?? endTold(workHistory.filter((entry) => entry.occupation === occupation)),
  }));
}

function endTold(history: readonly WorkHistoryEntry[]): CivilDate | null {
  const ends = history.map(({ to }) => to);
  if (ends.length === 0 || ends.includes(null)) return null;
  return `${ends.sort().at(-1)}-01`;
}
