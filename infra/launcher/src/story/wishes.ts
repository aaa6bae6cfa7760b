import { Chance } from './chance';

/** What a person of the story can bear and would like, beyond pay and distance; null where they say nothing of it. */
export interface Wishes {
  readonly healthLimits: readonly string[];
  readonly hoursWished: { readonly min: number; readonly max: number } | null;
  readonly stabilityWished: 'stable' | 'flexible' | null;
  readonly settingWished: 'near-home' | 'away' | null;
}

const fullTime = { min: 35, max: 48 };
const partTime = { min: 15, max: 30 };

export function wishesOf(chance: Chance, index: number, age: number, acceptsDormitory: boolean): Wishes {
  const ask = (what: string) => `person ${index} ${what}`;
  return {
    healthLimits: [
      ...(chance.happens(ask('no heavy lifting'), age >= 50 ? 0.2 : 0.03) ? ['no-heavy-lifting'] : []),
      ...(chance.happens(ask('no night work'), 0.04) ? ['no-night-work'] : []),
      ...(chance.happens(ask('no dust'), 0.02) ? ['no-dust'] : []),
    ],
    hoursWished: chance.weighted(ask('hours'), [
      [fullTime, 50],
      [partTime, 12],
      [null, 38],
    ] as const),
    stabilityWished: chance.weighted(ask('stability'), [
      ['stable', 45],
      ['flexible', 10],
      [null, 45],
    ] as const),
    settingWished: chance.weighted(ask('setting'), [
      ['near-home', acceptsDormitory ? 10 : 45],
      ['away', acceptsDormitory ? 40 : 2],
      [null, 50],
    ] as const),
  };
}
