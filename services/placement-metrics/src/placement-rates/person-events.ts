import { Injectable } from '@nestjs/common';
import { Difference, Dimension, Evidence, evidenceOfMembership, Member } from '@doorstep/metrics';
import { FactEventQueries } from '../known-facts/fact-events.queries';
import { eventViewOf } from './figure';
import { CountedPersonView, DifferenceView, EventView } from './rate.views';

/** From counted persons down to the events they are counted by. */
@Injectable()
export class PersonEvents {
  constructor(private readonly events: FactEventQueries) {}

  /** Of each member, the events behind its place in the denominator, and behind the numerator. */
  async behind(members: readonly Member[], by: Dimension | null, asOf: number): Promise<readonly CountedPersonView[]> {
    const found = await this.events.about(recordsOf(members), by, -1, asOf);
    const byPlace = new Map(found.map((event) => [placeOf(event), event]));
    const shown = (evidence: readonly Evidence[]): readonly EventView[] =>
      evidence.flatMap((place) => {
        const event = byPlace.get(placeOf(place));
        return event === undefined ? [] : [eventViewOf(event)];
      });
    return members.map((member) => ({
      personId: member.personId,
      openedOn: member.openedOn,
      placed: [...new Set(member.spells.map(({ kind }) => kind))].sort(),
      denominator: shown(evidenceOfMembership(member, by)),
      numerator: shown(member.spells.flatMap(({ evidence }) => evidence)),
    }));
  }

  /** Of each difference, the events recorded in (earlier, later] about the person's records. */
  async between(
    changed: readonly Difference[],
    by: Dimension | null,
    earlier: number,
    later: number,
  ): Promise<readonly DifferenceView[]> {
    const found = await this.events.about(recordsOf(changed), by, earlier, later);
    return changed.map(({ personId, recordIds, before, after }) => {
      const own = found.filter(({ recordId }) => recordIds.includes(recordId));
      const events = new Map(own.map((event) => [placeOf(event), event]));
      return { personId, before, after, events: [...events.values()].map(eventViewOf) };
    });
  }
}

function recordsOf(people: readonly { readonly recordIds: readonly string[] }[]): readonly string[] {
  return people.flatMap(({ recordIds }) => recordIds);
}

function placeOf({ source, position }: Evidence): string {
  return `${source}:${position}`;
}
