import { Combination } from './combination';

/** Without confirmed titles: names and definitions alone. */
export const untrained: Combination = {
  weights: {
    flat: 0,
    branch: 0,
    near: 0,
    nearConfirmed: 0,
    closest: 0,
    label: 0,
    secondLabel: 0,
    name: 0,
    names: 6.2,
    labels: 0,
    prose: 5,
    touchesName: 0,
    touchesProse: 0,
    neverConfirmed: 0,
  },
  none: 4.5,
};

/** With confirmed titles, before their own weights are known. */
export const trained: Combination = {
  weights: {
    flat: 0.15,
    branch: 0.46,
    near: 0.32,
    nearConfirmed: 0,
    closest: 1.3,
    label: 0.35,
    secondLabel: -0.35,
    name: 1.6,
    names: 0,
    labels: -0.3,
    prose: -0.35,
    touchesName: 0.6,
    touchesProse: 0.8,
    neverConfirmed: 0.35,
  },
  none: -1.6,
};
