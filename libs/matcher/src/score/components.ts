import { daysBetween } from '@doorstep/event-sourcing';
import { MatchParameters } from '../facts/parameters';
import { MatchPerson } from '../facts/person';
import { known, MatchArguments } from '../facts/results';
import { MatchVacancy } from '../facts/vacancy';
import { commuteLimitMetres, metresBetween, withinCommute } from '../place/distance';
import { monthlyFenOf } from '../facts/wage';
import { monthsLeftIn } from './experience';
import { skillLevelNeeded } from './levels';
import { occupationSimilarity } from './occupation';
import { Component } from './parameters';
import { bestStanding, creditOf, heldBeside, sharesOf, skillNeeds, skillsValue, skillReached } from './skills';
import { stabilityClassOf, stabilityValues } from './stability';
import * as values from './values';

/** One part of the score as it was found. */
export interface Valued {
  /** Thousandths; null for not known. */
  readonly value: number | null;
  readonly arguments: MatchArguments;
}

type Valuer = (person: MatchPerson, vacancy: MatchVacancy, parameters: MatchParameters) => Valued;
const unknown: Valued = { value: null, arguments: {} };

/** Each part of the score, from the facts. */
export const components: { readonly [C in Component]: Valuer } = {
  field: (person, vacancy, parameters) => {
    const similarity = closest(person, vacancy, parameters);
    return similarity === null ? unknown : { value: values.fieldValue(similarity), arguments: {} };
  },
  occupation: (person, vacancy, parameters) => {
    const value = closest(person, vacancy, parameters);
    return { value, arguments: known('occupation', vacancy.occupation) };
  },
  skills: (person, { requirements }, { knowledge, score }) => {
    const needs = skillNeeds(requirements);
    if (needs.length === 0 || person.skills.length === 0) return unknown;
    const shares = sharesOf(needs, knowledge);
    const standings = needs.map(({ code }) => bestStanding(person.skills, code, knowledge));
    const credits = needs.map(
      ({ level }, at) => (shares[at] as number) * creditOf(standings[at] as number, skillLevelNeeded(level), score),
    );
    const held = needs.filter((need) => skillReached(person.skills, need, knowledge)).map(({ code }) => code);
    const value = skillsValue(credits.reduce((sum, credit) => sum + credit, 0));
    const beside = needs.filter((_, at) => standings[at] === heldBeside).map(({ code }) => code);
    return { value, arguments: { held, ...(beside.length > 0 && { beside }), asked: needs.length } };
  },
  experience: ({ occupationsHeld }, { occupation }, { today, score }) => {
    if (occupation === null || occupationsHeld.length === 0) return unknown;
    const months = monthsLeftIn(occupation, occupationsHeld, today, score.experienceHalfLifeMonths);
    return { value: values.aboveNeutral(months, values.half(score.fullExperienceMonths)), arguments: { months } };
  },
  wage: ({ wageFloorFen }, { wage }) => {
    const wageFen = monthlyFenOf(wage) ?? 0;
    if (wageFen <= 0) return unknown;
    if (wageFloorFen === null || wageFloorFen <= 0) return { value: null, arguments: { wageFen } };
    const value = values.wageValue(wageFloorFen, wageFen, values.half(wageFloorFen));
    return { value, arguments: { wageFen, floorFen: wageFloorFen } };
  },
  distance: (person, vacancy, parameters) => {
    const metres = metresBetween(person, vacancy, parameters.knowledge);
    const limit = commuteLimitMetres(person, parameters);
    if (metres === null || metres > limit) return unknown;
    const value = values.distanceValue(metres, 1000 / limit);
    return { value, arguments: { distanceKm: Math.round(metres / 1000) } };
  },
  hours: ({ hoursWished }, { hoursPerWeek }, { score }) => {
    if (hoursWished === null || !hoursPerWeek) return unknown;
    const { min, max } = hoursWished;
    return {
      value: values.hoursValue(hoursPerWeek, min, max, score.perHourOutside),
      arguments: { hours: hoursPerWeek },
    };
  },
  stability: ({ stabilityWished }, { contractKind }) => {
    const stability = stabilityClassOf(contractKind);
    if (stabilityWished === null || contractKind === null || stability === 0) return unknown;
    const value = stabilityValues(stabilityWish(stabilityWished))[stability] as number;
    return { value, arguments: { offered: contractKind } };
  },
  setting: (person, vacancy, parameters) => {
    if (person.settingWished === null) return unknown;
    const near = withinCommute(person, vacancy, parameters);
    return { value: near === (person.settingWished === 'near-home') ? 1000 : 0, arguments: {} };
  },
  freshness: (_, { publishedOn }, { today, score }) => {
    if (publishedOn === null) return unknown;
    const days = Math.max(0, daysBetween(publishedOn, today));
    return { value: values.freshnessValue(days, score.staleAfterDays), arguments: { days } };
  },
  acceptance: (_, { acceptance }) => (acceptance === null ? unknown : { value: acceptance, arguments: {} }),
};

export function stabilityWish(wished: MatchPerson['stabilityWished']): number {
  return wished === null ? 0 : wished === 'stable' ? 1 : -1;
}

function closest(
  person: MatchPerson,
  { occupation }: MatchVacancy,
  { knowledge, score }: MatchParameters,
): number | null {
  if (occupation === null) return null;
  let best: number | null = null;
  for (const wanted of person.occupationsWanted) {
    best = higher(best, occupationSimilarity(wanted, occupation, knowledge));
  }
  for (const held of person.occupationsHeld) {
    const similarity = occupationSimilarity(held.occupation, occupation, knowledge);
    best = higher(best, similarity === null ? null : Math.floor((similarity * score.heldOccupation) / 1000));
  }
  return best;
}

function higher(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}
