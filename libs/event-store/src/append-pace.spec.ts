import { AppendPace } from './append-pace';

const fast = { groups: 2, calls: 32 };
const slow = { groups: 1, calls: 128 };
const after = (pace: AppendPace, times: number, ms: number) => {
  for (let time = 0; time < times; time += 1) pace.took(ms);
  return pace.pace;
};

it('makes groups larger while commits are slow, and does not waver in between', () => {
  const pace = new AppendPace(fast, slow);
  expect(pace.pace).toBe(fast);
  expect(after(pace, 1, 30)).toBe(fast);
  expect(after(pace, 30, 4)).toBe(fast);
  expect(after(pace, 30, 8)).toBe(slow);
  expect(after(pace, 30, 4)).toBe(slow);
  expect(after(pace, 30, 1)).toBe(fast);
});
