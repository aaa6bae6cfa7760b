import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PlatformTime } from './platform-time';

const folder = mkdtempSync(join(tmpdir(), 'doorstep-time-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('is the machine’s where no simulation was begun, and then cannot be moved', () => {
  const time = new PlatformTime(join(folder, 'none.json'));
  expect(time.instant()).toBeUndefined();
  expect(Math.abs(time.clock.now() - Date.now())).toBeLessThan(1000);
  expect(() => time.advanceTo(1)).toThrow('time is not simulated here');
});

it('stands still, rises when told, and goes on from there after a restart', () => {
  const file = join(folder, 'clock.json');
  const time = new PlatformTime(file, 1_000);
  time.advanceTo(5_000);
  expect(time.clock.now()).toBe(5_000);
  expect(new PlatformTime(file).instant()).toBe(5_000);
  expect(new PlatformTime(file, 1_000).instant()).toBe(5_000);
});

it('never goes back', () => {
  const file = join(folder, 'back.json');
  const time = new PlatformTime(file, 1_000);
  time.advanceTo(500);
  expect([time.instant(), new PlatformTime(file).instant()]).toEqual([1_000, 1_000]);
});
