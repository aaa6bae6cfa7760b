import { CivilDate } from '@doorstep/event-sourcing';
import { ReferenceBook } from '@doorstep/reference';
import { Catalogue, Language } from '@doorstep/service';
import { Arguments } from '../recommendations/recommendations.events';

/** The code list in which an argument's codes have their names; other arguments are shown as they are. */
const listOfArgument: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'further-shift': { shift: 'shift' },
  'further-contract-kind': { contractKind: 'contract-kind' },
  'reserved-for-group': { groups: 'group' },
  'contract-kind': { accepted: 'contract-kind', offered: 'contract-kind' },
  shifts: { accepted: 'shift', worked: 'shift' },
  education: { held: 'education-level', needed: 'education-level' },
  'not-refused': { reason: 'seeker-refusal-reason' },
  'health-limits': { against: 'health-demand' },
  stability: { offered: 'contract-kind' },
  'essential-experience': { occupations: 'isco-08' },
  occupation: { occupation: 'isco-08' },
  'lever-vacancy': { occupationGroup: 'isco-08' },
  'lever-training': { education: 'education-level' },
};

/** Writes arguments of rules, contributions and changes in a reader's language. */
export class ArgumentText {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly book: ReferenceBook,
    private readonly language: Language,
    private readonly on: CivilDate,
  ) {}

  /** One text per argument that says anything. */
  of(owner: string, values: Arguments): Readonly<Record<string, string>> {
    const texts = Object.entries(values)
      .filter(([, value]) => !Array.isArray(value) || value.length > 0)
      .map(([name, value]) => [name, this.text(owner, name, value)] as const);
    return Object.fromEntries(texts);
  }

  /** Arguments in brackets after a sentence, e.g. ` (floor 3,000 yuan a month; limit 25 km)`; empty when there are none. */
  inBrackets(owner: string, values: Arguments): string {
    const parts = Object.entries(this.of(owner, values)).map(([name, value]) =>
      this.catalogue.text(this.language, `argument.${name}`, { value }),
    );
    if (parts.length === 0) return '';
    return this.catalogue.text(this.language, 'explanation.brackets', {
      list: parts.join(this.catalogue.text(this.language, 'explanation.separator')),
    });
  }

  private text(owner: string, name: string, value: string | number | readonly string[]): string {
    if (typeof value === 'number') {
      if (!name.endsWith('Fen')) return String(value);
      const digits = value % 100 === 0 ? 0 : 2;
      const yuan = (value / 100).toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
      return this.catalogue.text(this.language, 'explanation.yuan-a-month', { yuan });
    }
    if (name === 'dormitory' || name === 'recipient')
      return this.catalogue.text(this.language, `explanation.${String(value)}`);
    const codes = typeof value === 'string' ? [value] : value;
    const names = codes.map((code) => this.nameOf(listOfArgument[owner]?.[name], code));
    return names.join(this.catalogue.text(this.language, 'explanation.comma'));
  }

  private nameOf(list: string | undefined, code: string): string {
    return (list === undefined ? undefined : this.book.name(list, code, this.language, this.on)) ?? code;
  }
}
