import { CivilDate, covers } from '@doorstep/event-sourcing';
import { divisionList, GeoPosition, nation, ReferenceEntry, ReferenceKind, Subject, subjectKey } from './entry';
import { ShardedMap } from './sharded-map';

/** The entry that answered: its value, the version of it that a decision stores, its source document and the region it was stated for. */
export interface Found {
  readonly value: unknown;
  readonly entryId: string;
  readonly version: number;
  readonly source: string;
  readonly region: string;
}

const listKinds: readonly ReferenceKind[] = ['code', 'occupation', 'division'];

/** Reference entries in memory, looked up by civil date. A book never changes: `with` and `without` give new books cheaply. */
export class ReferenceBook {
  static readonly empty = new ReferenceBook(ShardedMap.empty(), ShardedMap.empty());

  private constructor(
    private readonly byId: ShardedMap<ReferenceEntry>,
    private readonly bySubject: ShardedMap<readonly ReferenceEntry[]>,
  ) {}

  static of(entries: Iterable<ReferenceEntry>): ReferenceBook {
    const byId = new Map<string, ReferenceEntry>();
    for (const entry of entries) {
      const known = byId.get(entry.entryId);
      if (known === undefined || known.version <= entry.version) byId.set(entry.entryId, entry);
    }
    const bySubject = new Map<string, ReferenceEntry[]>();
    for (const entry of byId.values()) {
      const key = subjectKey(entry);
      const spans = bySubject.get(key);
      if (spans === undefined) bySubject.set(key, [entry]);
      else spans.push(entry);
    }
    for (const spans of bySubject.values()) spans.sort(byBeginning);
    return new ReferenceBook(ShardedMap.of(byId), ShardedMap.of(bySubject));
  }

  /** The book with `entry` stated or, where its id is known, restated. An older version than the known one changes nothing. */
  with(entry: ReferenceEntry): ReferenceBook {
    const known = this.byId.get(entry.entryId);
    if (known !== undefined && known.version > entry.version) return this;
    const rest = this.without(entry.entryId);
    const key = subjectKey(entry);
    const spans = [...(rest.bySubject.get(key) ?? []), entry].sort(byBeginning);
    return new ReferenceBook(rest.byId.with(entry.entryId, entry), rest.bySubject.with(key, spans));
  }

  /** The book without the entry of that id; the same book where it is not known. */
  without(entryId: string): ReferenceBook {
    const known = this.byId.get(entryId);
    if (known === undefined) return this;
    const key = subjectKey(known);
    const spans = (this.bySubject.get(key) ?? []).filter((span) => span.entryId !== entryId);
    return new ReferenceBook(
      this.byId.with(entryId, undefined),
      this.bySubject.with(key, spans.length === 0 ? undefined : spans),
    );
  }

  /** The entry of that id, whenever it is valid. */
  byEntryId(entryId: string): ReferenceEntry | undefined {
    return this.byId.get(entryId);
  }

  /** Every entry, in no particular order. */
  entries(): Iterable<ReferenceEntry> {
    return this.byId.values();
  }

  /** All entries of one subject, whenever they are valid, in order of their beginning. */
  history(subject: Subject): readonly ReferenceEntry[] {
    return this.bySubject.get(subjectKey(subject)) ?? [];
  }

  /** The division of that code valid on `on`. */
  division(code: string, on: CivilDate): ReferenceEntry | undefined {
    return this.valid({ kind: 'division', list: divisionList, code, region: nation }, on);
  }

  /** By code, the point that stands for each division of `on` whose point is known; it looks at every entry. */
  positions(on: CivilDate): ReadonlyMap<string, GeoPosition> {
    const known = [...this.byId.values()].filter(({ kind }) => kind === 'division');
    return new Map(
      known.flatMap((entry) =>
        entry.position !== undefined && covers(entry, on) ? [[entry.code, entry.position] as const] : [],
      ),
    );
  }

  /** The divisions above `code` on `on` by their parent links, the nearest first; the nation is not among them. */
  ancestors(code: string, on: CivilDate): readonly ReferenceEntry[] {
    const above: ReferenceEntry[] = [];
    const seen = new Set([code]);
    let parent = this.division(code, on)?.parent;
    while (parent !== undefined && parent !== '' && !seen.has(parent)) {
      seen.add(parent);
      const division = this.division(parent, on);
      if (division === undefined) break;
      above.push(division);
      parent = division.parent;
    }
    return above;
  }

  /** True when `code` is `region` or lies below it on `on`; everything known then lies within the nation. */
  within(code: string, region: string, on: CivilDate): boolean {
    if (code === region) return true;
    if (region === nation) return this.division(code, on) !== undefined;
    return this.ancestors(code, on).some((division) => division.code === region);
  }

  /** True when `list` (a code list, a classification or the divisions) holds `code` on `on` for the nation. */
  isKnown(list: string, code: string, on: CivilDate): boolean {
    return this.listed(list, code, on) !== undefined;
  }

  /** True when the classification `list` (`isco-08`, …) holds the occupation `code` on `on`. */
  isOccupation(list: string, code: string, on: CivilDate): boolean {
    return this.valid({ kind: 'occupation', list, code, region: nation }, on) !== undefined;
  }

  /** The name of a code on `on`. */
  name(list: string, code: string, language: 'zh' | 'en', on: CivilDate): string | undefined {
    return this.listed(list, code, on)?.names?.[language];
  }

  /** The regions a parameter is looked up in, in this order: the region itself, the divisions above it, the nation. */
  regionsUp(region: string, on: CivilDate): readonly string[] {
    const up = [region, ...this.ancestors(region, on).map((division) => division.code)];
    return region === nation ? up : [...up, nation];
  }

  /** The parameter's entry of the nearest region up the division tree that is valid on `on`; a nearer one replaces one above it. */
  parameter(name: string, region: string, on: CivilDate): Found | undefined {
    return this.nearest('parameter', name, region, on);
  }

  /** The rule table of the nearest region up the division tree that is valid on `on`. */
  ruleTable(name: string, region: string, on: CivilDate): Found | undefined {
    return this.nearest('rule-table', name, region, on);
  }

  private nearest(kind: ReferenceKind, list: string, region: string, on: CivilDate): Found | undefined {
    for (const stated of this.regionsUp(region, on)) {
      const entry = this.valid({ kind, list, code: '', region: stated }, on);
      if (entry === undefined) continue;
      const { value, entryId, version, source } = entry;
      return { value, entryId, version, source, region: stated };
    }
    return undefined;
  }

  private listed(list: string, code: string, on: CivilDate): ReferenceEntry | undefined {
    for (const kind of listKinds) {
      const entry = this.valid({ kind, list, code, region: nation }, on);
      if (entry !== undefined) return entry;
    }
    return undefined;
  }

  private valid(subject: Subject, on: CivilDate): ReferenceEntry | undefined {
    return this.history(subject).find((entry) => covers(entry, on));
  }
}

function byBeginning(a: ReferenceEntry, b: ReferenceEntry): number {
  if (a.from === b.from) return a.entryId < b.entryId ? -1 : 1;
  return a.from < b.from ? -1 : 1;
}
