import { CivilDate } from '@doorstep/event-sourcing';
import { ResolvedParameter } from '@doorstep/reference';
import { Declaration } from './registration.commands';
import { FiredRule } from './registration.events';

export interface OpeningFacts {
  readonly openedOn: CivilDate;
  readonly birthMonth: string;
  readonly declaration: Declaration;
  readonly minimumAgeYears: ResolvedParameter<number>;
}

/** A condition of registered unemployment: gives the arguments of the refusal when it is not met. */
export interface OpeningRule {
  readonly id: string;
  readonly version: number;
  readonly source: string;
  refuses(facts: OpeningFacts): FiredRule['args'] | undefined;
}

const monthsFrom = (birthMonth: string, on: CivilDate): number =>
  (Number(on.slice(0, 4)) - Number(birthMonth.slice(0, 4))) * 12 +
  Number(on.slice(5, 7)) -
  Number(birthMonth.slice(5, 7));

export const openingRules: readonly OpeningRule[] = [
  {
    id: 'opening-below-working-age',
    version: 1,
    source: '劳动法 art 15; 就业服务与就业管理规定 art 63',
    refuses: ({ birthMonth, openedOn, minimumAgeYears }) =>
      monthsFrom(birthMonth, openedOn) > minimumAgeYears.value * 12 ? undefined : { years: minimumAgeYears.value },
  },
  {
    id: 'opening-has-work',
    version: 1,
    source: '就业服务与就业管理规定 art 63',
    refuses: ({ declaration }) => (declaration.withoutWork ? undefined : {}),
  },
  {
    id: 'opening-unable-to-work',
    version: 1,
    source: '就业服务与就业管理规定 art 63',
    refuses: ({ declaration }) => (declaration.ableToWork ? undefined : {}),
  },
  {
    id: 'opening-seeks-no-work',
    version: 1,
    source: '就业服务与就业管理规定 art 63',
    refuses: ({ declaration }) => (declaration.seeksWork ? undefined : {}),
  },
];

/** Every rule that stands against opening a registration. */
export function rulesAgainstOpening(facts: OpeningFacts): readonly FiredRule[] {
  return openingRules.flatMap((rule) => {
    const args = rule.refuses(facts);
    return args === undefined ? [] : [{ rule: rule.id, version: rule.version, args }];
  });
}
