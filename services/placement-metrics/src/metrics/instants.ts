import { invalid, PlatformClock } from '@doorstep/service';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
export const instantField = { max: 40, pattern: instant };

/** The instant a query names, epoch ms. Throws 422 for one that does not exist. */
export function instantOf(field: string, text: string | undefined, clock: PlatformClock): number {
  if (text === undefined) return clock.now();
  const parsed = Date.parse(text);
  if (Number.isNaN(parsed)) throw invalid({ field, code: 'no-such-instant' });
  return parsed;
}

/** Throws 422 unless the period has days. */
export function mustHaveDays({ from, to }: { readonly from: string; readonly to: string }): void {
  if (to <= from) throw invalid({ field: 'to', code: 'after-from' });
}
