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
    neverConfirmed: 0,
  },
  none: 4.5,
};

/** With confirmed titles, before their own weights are known. */
export const trained: Combination = {
  weights: {
    flat: 0.17,
    branch: 0.45,
    near: 0.39,
    nearConfirmed: 0,
    closest: 1.65,
    label: 0.3,
    secondLabel: 0,
    name: 3.2,
    names: 0,
    labels: -0.22,
    prose: 0.35,
    neverConfirmed: 0.5,
  },
  none: -2.1,
};
