import { CivilDate } from '@doorstep/event-sourcing';

export type ReferenceKind = 'division' | 'occupation' | 'code' | 'parameter' | 'rule-table';

/** The nation's code: the region of everything that holds everywhere. It has no entry of its own. */
export const nation = '000000';

/** The list that holds the divisions. */
export const divisionList = 'division';

/** A point on the map in degrees; north and east positive. */
export interface GeoPosition {
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * One effective-dated entry of a list. `list` is the code list, classification, parameter name or rule table; `code` the code in it
 * (empty for parameters and rule tables); `region` the division it holds in. Half-open: an empty `from` means since before our
 * records, `to` null means still valid. `entryId` and `version` together name what a decision used.
 */
export interface ReferenceEntry {
  readonly entryId: string;
  readonly kind: ReferenceKind;
  readonly list: string;
  readonly code: string;
  readonly region: string;
  readonly parent?: string;
  readonly level?: string;
  readonly names?: { readonly zh: string; readonly en: string };
  readonly value?: unknown;
  readonly unit?: string;
  /** The point that stands for a division, where its government is, where it is known. */
  readonly position?: GeoPosition;
  readonly from: CivilDate | '';
  readonly to: CivilDate | null;
  readonly source: string;
  readonly version: number;
}

/** What an entry is about; two entries of one subject may not hold on the same day. */
export type Subject = Pick<ReferenceEntry, 'kind' | 'list' | 'code' | 'region'>;

/** One text per subject. */
export function subjectKey({ kind, list, code, region }: Subject): string {
  return [kind, list, code, region].join('|');
}

/**
 * The id of the entry of a subject that begins on `from`, e.g. `parameter.minimum-wage-monthly-fen.620000.2023-11-01`. It needs no
 * escaping in a URL as long as list and code are made of letters, digits, `-`, `_` and `.`.
 */
export function entryIdOf({ kind, list, code, region }: Subject, from: CivilDate | ''): string {
  return [kind, list, code, region, from === '' ? 'always' : from].filter((part) => part !== '').join('.');
}
