import { ContractMessage, Day, GeoPosition } from './message';

export type ReferenceKind = 'division' | 'occupation' | 'code' | 'parameter' | 'rule-table';

/**
 * One effective-dated entry of a list as a whole: an entry with a known `entryId` restates it. `list` is the code list, classification
 * (`isco-08`, `csco-2022`, …), parameter name or rule table; `code` the code in it (empty for parameters); `region` a division code, `000000` for the nation.
 */
export interface ReferenceEntry {
  readonly entryId: string;
  readonly kind: ReferenceKind;
  readonly list: string;
  readonly code: string;
  readonly region: string;
  /** Parent code in the same list, where it has one. */
  readonly parent?: string;
  readonly level?: string;
  readonly names?: { readonly zh: string; readonly en: string };
  /** A parameter's value or a rule table's content. */
  readonly value?: unknown;
  readonly unit?: string;
  /** The point that stands for a division, where its government is, where it is known. */
  readonly position?: GeoPosition;
  /** Half-open; empty `from` means since before our records, `to` null means still valid. */
  readonly from: Day | '';
  readonly to: Day | null;
  readonly source: string;
  /** Version of the entry's stream: with `entryId` it names what a decision used. */
  readonly version: number;
}

export type ReferenceDataMessage =
  | ContractMessage<'reference-data.entry-stated.v1', ReferenceEntry>
  | ContractMessage<
      'reference-data.entry-withdrawn.v1',
      { readonly entryId: string; readonly kind: ReferenceKind; readonly list: string }
    >;
