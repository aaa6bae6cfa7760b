import { MatchParameters } from '../facts/parameters';
import { MatchPerson } from '../facts/person';
import { Contribution } from '../facts/results';
import { MatchVacancy } from '../facts/vacancy';
import { components } from './components';
import { Component, ScoreParameters } from './parameters';
import { neutral, pointsOf } from './values';

export const componentNames = Object.keys(components) as readonly Component[];

/** The parts of the score, highest first. What is not known counts a neutral half. */
export function contributionsOf(
  person: MatchPerson,
  vacancy: MatchVacancy,
  parameters: MatchParameters,
): readonly Contribution[] {
  return componentNames
    .map((component) => contribution(component, person, vacancy, parameters))
    .sort((a, b) => b.points - a.points);
}

/** The score, 0 to 1000: the sum of the parts' points. */
export function scoreOf(person: MatchPerson, vacancy: MatchVacancy, parameters: MatchParameters): number {
  return componentNames.reduce(
    (score, component) => score + contribution(component, person, vacancy, parameters).points,
    0,
  );
}

/** What each of {@link componentNames} is worth, in thousandths and in their order; what is not known is worth a neutral half. */
export function valuesOf(person: MatchPerson, vacancy: MatchVacancy, parameters: MatchParameters): readonly number[] {
  return componentNames.map((component) => contribution(component, person, vacancy, parameters).value);
}

/** The points a vacancy outside a person's field can have at most; one within it that has more comes before all of them. */
export function mostOutsideField({ weights }: ScoreParameters): number {
  const { field, occupation, ...others } = weights;
  const rest = Object.values(others).reduce((sum, weight) => sum + weight, 0);
  return pointsOf(field, 0) + pointsOf(occupation, neutral - 1) + rest;
}

function contribution(
  component: Component,
  person: MatchPerson,
  vacancy: MatchVacancy,
  parameters: MatchParameters,
): Contribution {
  const { value, arguments: known } = components[component](person, vacancy, parameters);
  const weight = parameters.score.weights[component];
  const taken = value ?? neutral;
  return {
    component,
    weight,
    value: taken,
    points: pointsOf(weight, taken),
    neutral: value === null,
    arguments: known,
  };
}
