import { CivilDate } from '@doorstep/event-sourcing';
import { ReferenceBook, resolveParameter, ResolvedParameter } from '@doorstep/reference';
import { invalid, unavailable } from '../http/problem';

/** The service's copy of codes, divisions, parameters and rule tables, as commands and queries ask it. */
export class ReferenceDesk {
  private current = ReferenceBook.empty;

  get book(): ReferenceBook {
    return this.current;
  }

  replace(book: ReferenceBook): void {
    this.current = book;
  }

  /** The parameter in force at `region` on `on`, with the version of its entry. Throws 503 while it is unknown. */
  parameter(name: string, region: string, on: CivilDate): ResolvedParameter {
    const found = resolveParameter(this.current, name, region, on);
    if (found === undefined) throw unavailable('reference-data-missing');
    return found;
  }

  /** Throws 422 naming `field` unless `code` is in `list` on `on`. */
  mustKnow(field: string, list: string, code: string, on: CivilDate): void {
    if (!this.current.isKnown(list, code, on)) throw invalid({ field, code: 'unknown-code', params: { list } });
  }
}
