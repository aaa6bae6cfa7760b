import { HoldRound } from './round.commands';

export const held: HoldRound['data'] = {
  roundId: '7f0d8f6a-6d0e-4a53-9a7e-0f7b6d1a2c01',
  office: '620102',
  matcher: { name: 'constraints-then-score', version: 2 },
  parameters: [{ name: 'recommendations-guaranteed', value: 3, entryId: 'entry-1', version: 1 }],
  seed: 7,
  people: 12,
  withoutProfile: 1,
  served: 8,
  short: 3,
  refused: 0,
  vacancies: 20,
  candidates: 90,
  stages: [
    { tier: 0, entitled: true, people: 2, wanted: 6, filled: 6, mostFillable: 6, score: 4_100, scoreBound: 4_100 },
    { tier: 1, entitled: true, people: 9, wanted: 27, filled: 22, mostFillable: 22, score: 14_900, scoreBound: 14_910 },
  ],
  shortBy: { 'no-vacancy': 1, 'too-few-employers': 1, 'places-taken': 1 },
  passedOverBy: { 'same-employer': 1, 'better-ones': 0, 'taken-before': 2, 'worth-more-to-others': 4 },
  scarcities: [
    { occupationGroup: '51', township: '620102001', vacancies: 2, places: 20, short: 1, relief: 3, meanPrice: 3_120 },
  ],
  levers: [
    {
      kind: 'route',
      arguments: { from: '620102001', to: '620102002' },
      people: 2,
      recommendations: 3,
      guarantees: 1,
      like: null,
    },
  ],
  shortfalls: [{ reason: 'no-vacancy', rule: 'commute-or-dormitory', version: 1, people: 1 }],
  unmet: [
    {
      area: '620102001',
      people: 3,
      withoutVacancy: 1,
      missingForWantOfEmployers: 3,
      missingForWantOfPlaces: 2,
    },
  ],
  congestion: { withoutAny: 5, gini: 310, overloaded: 0, overload: 0 },
};
