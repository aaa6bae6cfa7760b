import { HouseholdEvent } from '../household/household.events';
import { PersonFile } from './person-file';

export type MemberEvent = Extract<HouseholdEvent, { type: `member-${string}` }>;

export function filedHousehold(file: PersonFile, event: MemberEvent): PersonFile {
  const { households } = file;
  switch (event.type) {
    case 'member-joined':
      return { ...file, households: [...households, event.data] };
    case 'member-left': {
      const { leftOn } = event.data;
      return { ...file, households: households.map((one) => (isPresent(one, event) ? { ...one, leftOn } : one)) };
    }
    case 'member-corrected':
      return { ...file, households: households.map((one) => (isPresent(one, event) ? event.data : one)) };
  }
}

const isPresent = (one: PersonFile['households'][number], event: MemberEvent): boolean =>
  one.householdId === event.data.householdId && one.leftOn === null;
