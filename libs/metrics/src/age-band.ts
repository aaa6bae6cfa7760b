import { CivilDate } from '@doorstep/event-sourcing';

const bands = [
  { from: 0, name: 'under-16' },
  { from: 16, name: '16-24' },
  { from: 25, name: '25-34' },
  { from: 35, name: '35-44' },
  { from: 45, name: '45-54' },
  { from: 55, name: '55-and-over' },
] as const;

/** The age band on a day of somebody born in `birthMonth` (`YYYY-MM`); the birthday counts as the month's first day. */
export function ageBandOn(birthMonth: string, on: CivilDate): string {
  const years = yearsOfAge(birthMonth, on);
  return bands.reduce<string>((name, band) => (years >= band.from ? band.name : name), bands[0].name);
}

/** Whole years on a day of somebody born in `birthMonth` (`YYYY-MM`). */
export function yearsOfAge(birthMonth: string, on: CivilDate): number {
  return Number(on.slice(0, 4)) - Number(birthMonth.slice(0, 4)) - (on.slice(5, 7) < birthMonth.slice(5) ? 1 : 0);
}
