import { Combination } from './combination';

/** Without confirmed titles: names and definitions alone. */
export const untrained: Combination = {
  weights: {
    flat: 0,
    branch: 0,
    near: 0,
    nearConfirmed: 0,
    closest: 0,
    names: 6,
    prose: 3,
    neverConfirmed: 0,
  },
  reach: 0.9,
};

/** With confirmed titles, before their own weights are known. */
export const trained: Combination = {
  weights: {
    flat: 0.15,
    branch: 0.45,
    near: 0.3,
    nearConfirmed: 0.1,
    closest: 1,
    names: 0,
    prose: 3.6,
    neverConfirmed: 0.4,
  },
  reach: 0.92,
};
