import { Injectable } from '@nestjs/common';
import {
  checkedRow,
  ImportContext,
  ImportedValues,
  ImportOutcome,
  ImportReason,
  ImportTarget,
  Progress,
  refusedBy,
} from '@doorstep/service';
import { EntryBody, factsOf } from '../entry/entry.body';
import { EntryFacts } from '../entry/entry.events';
import { EntryLoading } from '../entry/entry-loading';
import { StatedEntriesQueries } from '../stated-entries/stated-entries.queries';

const maxRemarks = 100;
const patienceMs = 60_000;

/** What one import has touched so far. */
interface Touched {
  readonly lists: Set<string>;
  position: string | undefined;
}

/** Occupations, divisions, codes, parameters and rule tables out of files. */
@Injectable()
export class EntryImport implements ImportTarget {
  readonly kind = 'reference-entries';
  private readonly touched = new WeakMap<ImportContext, Touched>();

  constructor(
    private readonly loading: EntryLoading,
    private readonly entries: StatedEntriesQueries,
    private readonly progress: Progress,
  ) {}

  async importRow(values: ImportedValues, _record: unknown, context: ImportContext): Promise<ImportOutcome> {
    try {
      const facts = factsOf(await checkedRow(EntryBody, { source: context.origin, ...values }));
      const { outcome, position } = await this.loading.load(context, facts, 'import');
      this.touch(context, facts, position);
      return outcome;
    } catch (failure) {
      return refusedBy(failure);
    }
  }

  /** Names the entries whose parent is in no entry of their list, once the read model has seen the whole import. */
  async afterImport(context: ImportContext): Promise<readonly ImportReason[]> {
    const { lists, position } = this.touched.get(context) ?? { lists: new Set<string>(), position: undefined };
    if (lists.size === 0) return [];
    const [source, reached] = position?.split(':') ?? [];
    if (source !== undefined && !(await this.progress.waitFor(source, Number(reached), patienceMs)))
      return [{ code: 'parents-not-checked' }];
    const orphans = await this.entries.orphans([...lists], maxRemarks);
    return orphans.map((orphan) => ({ code: 'parent-missing', params: { ...orphan } }));
  }

  private touch(context: ImportContext, { list }: EntryFacts, position: string | undefined): void {
    const touched = this.touched.get(context) ?? { lists: new Set<string>(), position: undefined };
    touched.lists.add(list);
    if (position !== undefined && isLater(position, touched.position)) touched.position = position;
    this.touched.set(context, touched);
  }
}

function isLater(position: string, than: string | undefined): boolean {
  const number = (text: string) => Number(text.split(':')[1]);
  return than === undefined || number(position) > number(than);
}
