import { CivilDate } from '@doorstep/event-sourcing';
import { divisionList, ReferenceBook } from '@doorstep/reference';
import { Catalogue, Language } from '@doorstep/service';
import { Shortfall } from '../recommendations/recommendations.events';
import { PassedOverCounts, RoundLever, RoundShortfall } from '../round/round.events';
import { ArgumentText } from './argument-text';
import { ExplanationReader } from './explanation-text';

/** Digits of a division code that tells the township. */
const townshipDigits = 9;
const places = new Set(['area', 'from', 'to']);
const named = ['occupationGroup', 'certificate', 'skill', 'level', 'education', ...places, 'like'];

/** Words for what keeps people below the guarantee, and for what others could do about it. */
export class ShortfallWriter {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly language: Language,
    private readonly book: ReferenceBook,
    private readonly on: CivilDate,
  ) {}

  /** Why somebody got fewer, and the one condition that counts most. */
  shortfall({ reason, rule, version, employers }: Shortfall, reader: ExplanationReader): string {
    const suffix = reader === 'seeker' ? '.seeker' : '';
    const said = this.say(`shortfall.${reason}${suffix}`);
    if (rule === null) return said;
    const obstacle = this.say(`obstacle.${rule}${suffix}`);
    const whole = said + this.say(`shortfall.binding${suffix}`, { obstacle, employers });
    return reader === 'auditor'
      ? this.say('explanation.audited-rule', { sentence: whole, rule, version: version ?? 0 })
      : whole;
  }

  /** Why so many of a round got fewer. */
  counted({ reason, rule, people }: RoundShortfall): string {
    const said = this.say(`shortfall.${reason}`);
    const condition =
      rule === null ? '' : this.say('shortfall.counted-binding', { obstacle: this.say(`obstacle.${rule}`) });
    return this.say('shortfall.counted', { people, shortfall: said + condition });
  }

  /** Why what suited somebody better went to others, the most frequent first. */
  allPassedOver(counts: PassedOverCounts) {
    return (Object.keys(counts) as (keyof PassedOverCounts)[])
      .filter((outcome) => counts[outcome] > 0)
      .sort((a, b) => counts[b] - counts[a] || (a < b ? -1 : 1))
      .map((outcome) => {
        const times = counts[outcome];
        return {
          outcome,
          times,
          text: this.say('passed-over-counted', { times, why: this.say(`passed-over.${outcome}`) }),
        };
      });
  }

  lever({ kind, arguments: of, like, people, recommendations, guarantees }: RoundLever): string {
    const values = named.flatMap((name) => {
      const code = name === 'like' ? (like ?? undefined) : of[name];
      return code === undefined ? [] : [[name, places.has(name) ? this.place(code) : code] as const];
    });
    const names = new ArgumentText(this.catalogue, this.book, this.language, this.on);
    const lever = this.say(`lever.${kind}`) + names.inBrackets(`lever-${kind}`, Object.fromEntries(values));
    return this.say('lever.relief', { lever, people, recommendations, guarantees });
  }

  private place(area: string): string {
    const name = this.book.name(divisionList, area, this.language, this.on) ?? area;
    return area.length < townshipDigits ? this.say('lever.township-unknown', { place: name }) : name;
  }

  private say(key: string, params: Readonly<Record<string, string | number>> = {}): string {
    return this.catalogue.text(this.language, key, params);
  }
}
