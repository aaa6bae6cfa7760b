import { addDays, CivilDate } from '@doorstep/event-sourcing';
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
    const format = { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
    return new Intl.NumberFormat(this.tag, format).format(share).replace('-', '−');
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

  /** Months of a period in words: `January – March 2026`. */
  months({ from, to }: Days): string {
    const last = addDays(to, -1);
    const format = new Intl.DateTimeFormat(this.tag, { year: 'numeric', month: 'long', timeZone: 'UTC' });
    return format.formatRange(Date.parse(from), Date.parse(last));
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

  /** A figure alone; undefined where it says nothing or may not be said. */
  valueOf({ value, subjects, withheld }: ShownFigure): string | undefined {
    if (withheld !== null || subjects === 0) return undefined;
    if (value.measure === 'count') return this.number(value.count);
    if (value.measure === 'ratio' && value.ratio !== null) return this.percent(value.ratio);
    return undefined;
  }

  private date(day: CivilDate, format: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.tag, { ...format, timeZone: 'UTC' }).format(Date.parse(day));
  }
}
