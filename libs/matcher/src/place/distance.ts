import { MatchKnowledge, MatchParameters } from '../facts/parameters';
import { MatchPerson } from '../facts/person';
import { MatchVacancy } from '../facts/vacancy';
import { classMetres, divisionNumber, leastMetres } from './divisions';
import { GeoPoint, Metres, metresOf, squaredMetres } from './points';

/** A point, and whether it was stated or only stands for its division. */
export interface Place {
  readonly point: GeoPoint;
  readonly stated: boolean;
}

/**
 * Metres between home and work: straight between the points where both are known, though not nearer than the division tells where one
 * of them only stands for its division; else by {@link classMetres}. Null where neither is known.
 */
export function metresBetween(person: MatchPerson, vacancy: MatchVacancy, knowledge: MatchKnowledge): number | null {
  const home = placeOf(person.position, person.residence, knowledge);
  const work = placeOf(vacancy.position, vacancy.place, knowledge);
  const divisions = [divisionNumber(person.residence), divisionNumber(vacancy.place)] as const;
  if (home !== null && work !== null) {
    const metres = straightMetres(metresOf(home.point), metresOf(work.point));
    return home.stated && work.stated ? metres : Math.max(metres, leastMetres(...divisions));
  }
  const metres = classMetres(...divisions);
  return metres < 0 ? null : metres;
}

/** The point stated, or else the middle of the division or of its county. */
export function placeOf(position: GeoPoint | null, division: string | null, { places }: MatchKnowledge): Place | null {
  if (position !== null) return { point: position, stated: true };
  if (division === null) return null;
  const point = places.get(division) ?? places.get(division.slice(0, 6));
  return point === undefined ? null : { point, stated: false };
}

/** The distance in metres a person would travel at most. */
export function commuteLimitMetres(person: MatchPerson, parameters: MatchParameters): number {
  return Math.max(0, Math.floor((person.commuteLimitKm ?? parameters.commuteLimitDefaultKm) * 1000));
}

/** True when the way is known and within the person's limit. */
export function withinCommute(person: MatchPerson, vacancy: MatchVacancy, parameters: MatchParameters): boolean {
  const metres = metresBetween(person, vacancy, parameters.knowledge);
  return metres !== null && metres <= commuteLimitMetres(person, parameters);
}

/** True when the person would live in and the vacancy has a place to live. */
export function offersDormitory(person: MatchPerson, vacancy: MatchVacancy): boolean {
  return person.acceptsDormitory && vacancy.dormitory;
}

function straightMetres(a: Metres, b: Metres): number {
  return Math.sqrt(squaredMetres(a.x - b.x, a.y - b.y, a.z - b.z));
}
