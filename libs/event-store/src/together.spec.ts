import { Together } from './together';

describe('questions asked together', () => {
  it('are asked in one go when they come at once, each with its own answer', async () => {
    const asked: (readonly number[])[] = [];
    const doubled = new Together<number, number>(async (numbers) => {
      asked.push(numbers);
      return numbers.map((number) => number * 2);
    });
    expect(await Promise.all([doubled.ask(1), doubled.ask(2), doubled.ask(3)])).toEqual([2, 4, 6]);
    expect(asked).toEqual([[1, 2, 3]]);
  });

  it('wait while others are under way', async () => {
    const asked: (readonly string[])[] = [];
    const echo = new Together<string, string>(async (words) => {
      asked.push(words);
      await new Promise((resolve) => setImmediate(resolve));
      return words;
    });
    const first = echo.ask('a');
    await Promise.resolve();
    await Promise.resolve();
    await Promise.all([first, echo.ask('b'), echo.ask('c')]);
    expect(asked).toEqual([['a'], ['b', 'c']]);
    expect(await echo.ask('d')).toBe('d');
  });

  it('fail one by one', async () => {
    const positive = new Together<number, number>(async (numbers) => {
      if (numbers.some((number) => number < 0)) throw new Error('negative');
      return numbers;
    });
    const settled = await Promise.allSettled([positive.ask(1), positive.ask(-1), positive.ask(2)]);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});
