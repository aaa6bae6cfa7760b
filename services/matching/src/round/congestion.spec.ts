import { congestionOf } from './congestion';

it.each([
  [[], [], { exposed: 0, gini: 0, overloaded: 0 }],
  [[0, 0], [5, 5], { exposed: 0, gini: 0, overloaded: 0 }],
  [[2, 2, 2], [5, 2, 1], { exposed: 3, gini: 0, overloaded: 1 }],
  [[0, 0, 0, 8], [9, 9, 9, 9], { exposed: 1, gini: 750, overloaded: 0 }],
  [[1, 3], [9, 9], { exposed: 2, gini: 250, overloaded: 0 }],
])('tells how recommendations of %j fall', (loads, most, congestion) => {
  expect(congestionOf(loads, most)).toEqual(congestion);
});
