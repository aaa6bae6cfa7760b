import { setTimeout as sleep } from 'node:timers/promises';
import { inLanes } from './lanes';

it('runs tasks in order, no more than its width at once', async () => {
  const begun: number[] = [];
  let now = 0;
  let most = 0;
  const task = (n: number) => async () => {
    begun.push(n);
    most = Math.max(most, ++now);
    await sleep(5 - n);
    now -= 1;
  };
  await inLanes(2, [0, 1, 2, 3, 4].map(task));
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  expect(most).toBe(2);
});

it('begins nothing after a failure, lets what runs end, and throws it', async () => {
  const done: string[] = [];
  const running = inLanes(2, [
    () => Promise.reject(new Error('no')),
    async () => void (await sleep(5), done.push('slow')),
    async () => void done.push('never'),
  ]);
  await expect(running).rejects.toThrow('no');
  expect(done).toEqual(['slow']);
});
