import { setImmediate } from 'node:timers/promises';
import {
  areaOf,
  LeverSearch,
  MatchParameters,
  MatchPerson,
  MatchVacancy,
  Relief,
  unmetByGroup,
  UnmetGuarantee,
} from '@doorstep/matcher';
import { Shortfall } from '../recommendations/recommendations.events';
import { AllocatedRound, Given } from './allocated-round';
import { RoundLever, RoundShortfall, RoundUnmet } from './round.events';

/** Somebody a round recommends to, as the matcher sees them. */
export interface LeverEntrant {
  readonly known: { readonly person: MatchPerson };
  readonly match: MatchParameters;
}

/** The facts behind a round, in its order. */
export interface RoundFacts {
  readonly entrants: readonly LeverEntrant[];
  readonly vacancies: readonly MatchVacancy[];
  readonly perOpening: number;
}

const mostOfEachKind = 10;

/** A round with what binds those below the guarantee, and what one vacancy, training or route would do for them. */
export async function withLevers(
  allocated: AllocatedRound,
  { entrants, vacancies, perOpening }: RoundFacts,
): Promise<AllocatedRound> {
  const { ledger, unmet, report } = allocated;
  const people = entrants.map(({ known }) => known.person);
  const placesOfOne = Math.max(0, Math.floor(perOpening));
  const parametersFor = (person: number) => (entrants[person] as LeverEntrant).match;
  const search = new LeverSearch({ ledger, people, vacancies, parametersFor, placesOfOne });
  const given = new Map(allocated.given);
  const shortfalls: Shortfall[] = [];
  for (const one of unmet) {
    // Each looks at every vacancy, 29 ms where there are 20,000: whoever else asks something is heard in between.
    await setImmediate();
    const { personId } = people[one.person] as MatchPerson;
    const shortfall = search.look(one);
    shortfalls.push(shortfall);
    given.set(personId, { ...(given.get(personId) as Given), shortfall });
  }
  return {
    ...allocated,
    given,
    report: {
      ...report,
      levers: search.reliefs(mostOfEachKind).map(leverOf),
      shortfalls: counted(shortfalls),
      unmet: unmetByArea(unmet, people),
    },
  };
}

function leverOf({ kind, arguments: of, people, recommendations, guarantees, like }: Relief): RoundLever {
  return { kind, arguments: of, people, recommendations, guarantees, like: like?.vacancyId ?? null };
}

function counted(shortfalls: readonly Shortfall[]): readonly RoundShortfall[] {
  const counts = new Map<string, RoundShortfall>();
  for (const { reason, rule, version } of shortfalls) {
    const key = `${reason} ${rule}`;
    counts.set(key, { reason, rule, version, people: (counts.get(key)?.people ?? 0) + 1 });
  }
  return [...counts].sort(([a, x], [b, y]) => y.people - x.people || (a < b ? -1 : 1)).map(([, one]) => one);
}

function unmetByArea(unmet: readonly UnmetGuarantee[], people: readonly MatchPerson[]): readonly RoundUnmet[] {
  const areas = [...new Set(people.map(({ residence }) => areaOf(residence)))].sort();
  const groupOf = Int32Array.from(people, ({ residence }) => areas.indexOf(areaOf(residence)));
  return unmetByGroup(unmet, groupOf).map(({ group, ...counts }) => ({ area: areas[group] ?? null, ...counts }));
}
