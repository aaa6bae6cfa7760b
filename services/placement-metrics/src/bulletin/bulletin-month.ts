import { addMonths, CivilDate, isCivilDate } from '@doorstep/event-sourcing';

/** A half-open interval of days. */
export interface Days {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The intervals that a month's bulletin speaks of. */
export interface BulletinMonth {
  readonly month: Days;
  readonly yearBefore: Days;
  /** From the first of January. */
  readonly year: Days;
  /** The month of the year before, the months after it, and the month. */
  readonly months: readonly Days[];
  /** The twelve months that end with the month, and those that ended a year earlier: who registered then. */
  readonly cohorts: readonly [Days, Days];
}

const earliest = '1990-01';
const latest = '2200-12';

/** The month of `YYYY-MM`; undefined where it is none. */
export function bulletinMonth(text: string): BulletinMonth | undefined {
  const from = `${text}-01`;
  if (!isCivilDate(from) || text < earliest || text > latest) return undefined;
  const months = Array.from({ length: 13 }, (_, at) => monthFrom(addMonths(from, at - 12)));
  const [month, yearBefore] = [months[12] as Days, months[0] as Days];
  return {
    month,
    yearBefore,
    year: { from: `${from.slice(0, 4)}-01-01`, to: month.to },
    months,
    cohorts: [endingWith(month), endingWith(yearBefore)],
  };
}

function monthFrom(from: CivilDate): Days {
  return { from, to: addMonths(from, 1) };
}

function endingWith({ to }: Days): Days {
  return { from: addMonths(to, -12), to };
}
