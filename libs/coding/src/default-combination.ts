import { Combination } from './combination';

/** Without confirmed titles: names and definitions alone. */
export const untrained: Combination = {
  weights: {
    flat: 0,
    branch: 0,
    near: 0,
    nearConfirmed: 0,
    closest: 0,
    names: 6.2,
    prose: 5,
    neverConfirmed: 0,
  },
  none: 4.5,
};

/** With confirmed titles, before their own weights are known. */
export const trained: Combination = {
  weights: {
    flat: 0.14,
    branch: 0.46,
    near: 0.36,
    nearConfirmed: 0.05,
    closest: 1.4,
    names: 0,
    prose: 2.8,
    neverConfirmed: 0.8,
  },
  none: -2,
};
