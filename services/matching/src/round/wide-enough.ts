import { AllocatedRound, RoundPerson } from './allocated-round';

/** So many of the best are looked at for each person, and four times as many, twice, for whoever finds the places of all of them taken. */
export const candidatesAtFirst = 30;
const widerBy = 4;
const candidatesAtMost = candidatesAtFirst * widerBy ** 2;

export interface WideRound<Entrant> {
  readonly entrants: readonly Entrant[];
  readonly allocated: AllocatedRound;
}

/** Holds a round again with more candidates as long as somebody goes without for want of places, though more may suit than were looked at. */
export function wideEnough<Entrant extends RoundPerson>(
  people: number,
  look: (person: number, candidates: number) => Entrant,
  allocate: (entrants: readonly Entrant[]) => AllocatedRound,
): WideRound<Entrant> {
  let entrants = Array.from({ length: people }, (_, person) => look(person, candidatesAtFirst));
  let allocated = allocate(entrants);
  for (let looked = candidatesAtFirst; looked < candidatesAtMost; looked *= widerBy) {
    const wanting = new Set(allocated.unmet.filter(({ reason }) => reason === 'places-taken').map((one) => one.person));
    const isFurther = ({ candidates }: Entrant, at: number) => wanting.has(at) && candidates.length >= looked;
    if (!entrants.some(isFurther)) break;
    entrants = entrants.map((entrant, at) => (isFurther(entrant, at) ? look(at, looked * widerBy) : entrant));
    allocated = allocate(entrants);
  }
  return { entrants, allocated };
}
