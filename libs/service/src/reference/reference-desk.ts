import { CivilDate } from '@doorstep/event-sourcing';
import { holdsNumber, holdsNumbers, ReferenceBook, resolveParameter, ResolvedParameter } from '@doorstep/reference';
import { invalid, raise, unavailable } from '../http/problem';

/** The service's copy of codes, divisions, parameters and rule tables, as commands and queries ask it. */
export class ReferenceDesk {
  private current = ReferenceBook.empty;

  get book(): ReferenceBook {
    return this.current;
  }

  replace(book: ReferenceBook): void {
    this.current = book;
  }

  /**
   * The parameter in force at `region` on `on`, a number in the unit of its name, with the version of its entry. Throws 503 while it
   * is unknown, and where something is stated that is no number.
   */
  number(name: string, region: string, on: CivilDate): ResolvedParameter<number> {
    return this.numberIfStated(name, region, on) ?? raise(unavailable('reference-data-missing'));
  }

  /** {@link number}, or undefined where the law states none. */
  numberIfStated(name: string, region: string, on: CivilDate): ResolvedParameter<number> | undefined {
    const found = resolveParameter(this.current, name, region, on);
    if (found === undefined || holdsNumber(found)) return found;
    throw unavailable('reference-data-unusable', 60);
  }

  /** {@link number} for a list of numbers. */
  numbers(name: string, region: string, on: CivilDate): ResolvedParameter<readonly number[]> {
    const found = resolveParameter(this.current, name, region, on) ?? raise(unavailable('reference-data-missing'));
    if (holdsNumbers(found)) return found;
    throw unavailable('reference-data-unusable', 60);
  }

  /** Throws 422 naming `field` unless `code` is in `list` on `on`. */
  mustKnow(field: string, list: string, code: string, on: CivilDate): void {
    if (!this.current.isKnown(list, code, on)) throw invalid({ field, code: 'unknown-code', params: { list } });
  }

  /** Throws 422 naming `field` unless `occupation` is a code of ISCO-08, or `<classification>:<code>`, on `on`. */
  mustKnowOccupation(field: string, occupation: string, on: CivilDate): void {
    const colon = occupation.indexOf(':');
    const list = colon < 0 ? 'isco-08' : occupation.slice(0, colon);
    const code = occupation.slice(colon + 1);
    if (!this.current.isOccupation(list, code, on)) throw invalid({ field, code: 'unknown-code', params: { list } });
  }
}
