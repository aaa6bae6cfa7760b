import { Injectable } from '@nestjs/common';
import { Candidate, Coder } from '@doorstep/coding';
import type { ReferenceEntry } from '@doorstep/contracts';
import { CivilDate } from '@doorstep/event-sourcing';
import { confirmedTitleId } from '../confirmed-titles/confirmed-title-id';
import { ConfirmedTitlesQueries } from '../confirmed-titles/confirmed-titles.queries';
import { StatedEntriesQueries } from '../stated-entries/stated-entries.queries';
import { confirmedIn, hasHan, Language, termsIn, withoutTwins } from './dictionary';
import { Learned, LearnedModel } from './learned-model';

/** The likeliest codes of a title with their entries, the likeliest first, and from how many confirmed titles they were learned. */
export interface Likeliest {
  readonly candidates: readonly (Candidate & { readonly entry: ReferenceEntry })[];
  readonly learnedFrom: number;
}

interface Coders {
  readonly of: Readonly<Record<Language, Coder | undefined>>;
  readonly entries: ReadonlyMap<string, ReferenceEntry>;
}

const mostKept = 4;
/** Fitting 1,500 titles to 2,000 codes takes two seconds of the process, and grows with both. */
const mostLearned = 3_000;
/** Titles are learned by their words each time there is a tenth more of them; a title itself is known at once. */
const growth = 1.1;
const asConfirmed = 0.95;

/** A coder for each classification, fitted at the first question and again when catalogue, model or confirmed titles have changed since. */
@Injectable()
export class OccupationCoders {
  private readonly fitted = new Map<string, { readonly stamp: string; readonly coders: Promise<Coders> }>();

  constructor(
    private readonly stated: StatedEntriesQueries,
    private readonly titles: ConfirmedTitlesQueries,
    private readonly learned: LearnedModel,
  ) {}

  /** The `most` likeliest codes of `title` on `on`; undefined where the classification has no code that day. */
  async likeliest(classification: string, title: string, on: CivilDate, most: number): Promise<Likeliest | undefined> {
    const catalogue = await this.stated.stampOf('occupation', classification, on);
    if (catalogue === undefined) return undefined;
    const { of, entries } = await this.codersFor(classification, on, catalogue);
    const coder = hasHan(title) ? (of.zh ?? of.en) : (of.en ?? of.zh);
    const found = coder?.candidates(title, most) ?? [];
    const confirmed = await this.titles.find(confirmedTitleId(classification, title));
    const candidates = confirmed === undefined ? found : withFirst(confirmed.code, found).slice(0, most);
    return {
      candidates: candidates.flatMap((candidate) => {
        const entry = entries.get(candidate.code);
        return entry === undefined ? [] : [{ ...candidate, entry }];
      }),
      learnedFrom: coder?.learnedFrom ?? 0,
    };
  }

  private async codersFor(classification: string, on: CivilDate, catalogue: string): Promise<Coders> {
    const model = this.learned.current();
    const size = Math.floor(Math.log1p(await this.titles.count(classification)) / Math.log(growth));
    const stamp = `${catalogue} ${size} ${model.stamp}`;
    const known = this.fitted.get(classification);
    this.fitted.delete(classification);
    const fitted = known?.stamp === stamp ? known : { stamp, coders: this.fit(classification, on, model) };
    this.fitted.set(classification, fitted);
    const [oldest] = this.fitted.keys();
    if (this.fitted.size > mostKept && oldest !== undefined) this.fitted.delete(oldest);
    try {
      return await fitted.coders;
    } catch (failure) {
      if (this.fitted.get(classification) === fitted) this.fitted.delete(classification);
      throw failure;
    }
  }

  private async fit(classification: string, on: CivilDate, { model }: Learned): Promise<Coders> {
    const all = await this.stated.all('occupation', classification, on);
    const entries = withoutTwins(all);
    const said = await this.titles.latest(classification, mostLearned);
    const confirmed = confirmedIn(classification, said, model?.confirmed ?? []).slice(0, mostLearned);
    const coderOf = (language: Language) => {
      const terms = termsIn(language, entries);
      if (terms.length === 0) return undefined;
      const own = confirmed.filter(({ title }) => hasHan(title) === (language === 'zh'));
      return new Coder(terms, { confirmed: own, combination: model?.combination });
    };
    return {
      of: { zh: coderOf('zh'), en: coderOf('en') },
      entries: new Map(all.map((entry) => [entry.code, entry])),
    };
  }
}

function withFirst(code: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const others = candidates.filter((candidate) => candidate.code !== code);
  const left = others.map((candidate) => ({ ...candidate, confidence: candidate.confidence * (1 - asConfirmed) }));
  return [{ code, confidence: asConfirmed }, ...left];
}
