import { addMonths, CivilDate } from '@doorstep/event-sourcing';
import { Metric } from '@doorstep/metrics';
import { Catalogue, Language, ProblemParams } from '@doorstep/service';
import { Days } from './bulletin-month';
import { ShownFigure } from './bulletin.content';

const timeZone = 'Asia/Shanghai';

/** Text, numbers and dates of a bulletin in its language. Numbers are written out: nothing is in 万 or 亿, so that none is mistaken. */
export class BulletinWords {
  readonly tag: string;

  constructor(
    private readonly catalogue: Catalogue,
    readonly language: Language,
  ) {
    this.tag = language === 'zh' ? 'zh-CN' : 'en-GB';
  }

  text(key: string, params: ProblemParams = {}): string {
    return this.catalogue.text(this.language, `bulletin.${key}`, params);
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.tag, { maximumFractionDigits: 1 }).format(value).replace('-', '−');
  }

  percent(share: number): string {
    return this.text('percent', { number: this.hundredths(share) });
  }

  /** A share in percent, without the sign where that is told beside. */
  hundredths(share: number): string {
    const format = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
    return new Intl.NumberFormat(this.tag, format).format(share * 100).replace('-', '−');
  }

  /** A difference with its sign. */
  signed(value: number, text: (value: number) => string): string {
    return value > 0 ? `+${text(value)}` : text(value);
  }

  day(day: CivilDate): string {
    return this.date(day, { dateStyle: 'long' });
  }

  month(day: CivilDate): string {
    return this.date(day, { year: 'numeric', month: 'long' });
  }

  monthNumber(day: CivilDate): string {
    return String(Number(day.slice(5, 7)));
  }

  /** Whole months of a period: `January–March 2026`. */
  months({ from, to }: Days): string {
    const last = addMonths(to, -1);
    if (from >= last) return this.month(from);
    if (from.slice(0, 4) !== last.slice(0, 4))
      return this.text('months', { from: this.month(from), last: this.month(last) });
    const name = (day: CivilDate) => this.date(day, { month: this.language === 'zh' ? 'numeric' : 'long' });
    return this.text('months-of-year', { from: name(from), last: name(last), year: from.slice(0, 4) });
  }

  instant(instant: number): string {
    const format = { dateStyle: 'long', timeStyle: 'short', timeZone, hourCycle: 'h23' } as const;
    return new Intl.DateTimeFormat(this.tag, format).format(instant);
  }

  unit({ measure, unit }: Metric): string {
    if (measure === 'ratio') return '%';
    return this.text(`unit.${unit}`);
  }

  name({ name }: Metric): string {
    return name[this.language];
  }

  /** A figure alone, in its {@link unit}; undefined where it says nothing or may not be said. */
  valueOf({ value, subjects, withheld }: ShownFigure): string | undefined {
    if (withheld !== null || subjects === 0) return undefined;
    if (value.measure === 'count') return this.number(value.count);
    if (value.measure === 'ratio' && value.ratio !== null) return this.hundredths(value.ratio);
    return undefined;
  }

  private date(day: CivilDate, format: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.tag, { ...format, timeZone: 'UTC' }).format(Date.parse(day));
  }
}
