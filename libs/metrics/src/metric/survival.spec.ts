import { happenedBy, medianDays, survival } from './survival';

// Remission of 21 leukaemia patients on 6-MP: Freireich and others, Blood 21 (1963), as in Collett, Modelling Survival Data.
const remission = [
  [6, true],
  [6, true],
  [6, true],
  [6, false],
  [7, true],
  [9, false],
  [10, true],
  [10, false],
  [11, false],
  [13, true],
  [16, true],
  [17, false],
  [19, false],
  [20, false],
  [22, true],
  [23, true],
  [25, false],
  [32, false],
  [32, false],
  [34, false],
  [35, false],
].map(([days, happened]) => ({ days: days as number, happened: happened as boolean }));

describe('the Kaplan–Meier estimate', () => {
  it('is the known one of a published study, in any order', () => {
    const staying = (steps: ReturnType<typeof survival>) =>
      steps.map(({ days, happened }) => [days, Math.round(1e4 * (1 - happened)) / 1e4]);
    const expected = [
      [6, 0.8571],
      [7, 0.8067],
      [10, 0.7529],
      [13, 0.6902],
      [16, 0.6275],
      [22, 0.5378],
      [23, 0.4482],
    ];
    expect(staying(survival(remission))).toEqual(expected);
    expect(staying(survival([...remission].reverse()))).toEqual(expected);
    expect(medianDays(survival(remission))).toBe(23);
  });

  it('has a band that holds the estimate and stays between nothing and all', () => {
    for (const { happened, low, high } of survival(remission)) {
      expect(0 <= low && low <= happened && happened <= high && high <= 1).toBe(true);
    }
    expect(survival([{ days: 3, happened: true }])).toEqual([{ days: 3, happened: 1, low: 1, high: 1 }]);
  });

  it('says nothing happened where nothing did', () => {
    expect(happenedBy(survival([{ days: 9, happened: false }]), 100)).toEqual({
      days: 100,
      happened: 0,
      low: 0,
      high: 0,
    });
    expect(medianDays([])).toBeNull();
  });
});
