import { CivilDate, divisionPrefix } from '@doorstep/event-sourcing';

export const divisionLevels = ['province', 'prefecture', 'county', 'township'] as const;
export type DivisionLevel = (typeof divisionLevels)[number];

/** A division with its parent in a half-open interval of validity; empty `from` means since before our records. */
export interface Division {
  readonly code: string;
  readonly parent: string | null;
  readonly level: DivisionLevel;
  readonly from: CivilDate | '';
  readonly to: CivilDate | null;
}

/** The division tree of one day. */
export interface DivisionTree {
  /** Names the tree: same version, same roll-up. */
  readonly version: string;
  /** The ancestor of `code` (or itself) at `level`; where it has none there, its highest one below that level. */
  rollUp(code: string, level: DivisionLevel): string;
  /** True when `code` is `region` or lies below it. */
  isIn(code: string, region: string): boolean;
}

/**
 * The tree in which every code has the parent it has on `on`, or had last: facts keep the code of their day, and a dissolved
 * division still rolls up. A code the list does not know rolls up by its digits (GB/T 2260: two, four and six; townships nine).
 */
export function divisionTree(divisions: Iterable<Division>, on: CivilDate, version: string): DivisionTree {
  const byCode = new Map<string, Division>();
  for (const division of divisions) {
    const known = byCode.get(division.code);
    if (division.from <= on && (known === undefined || known.from <= division.from))
      byCode.set(division.code, division);
  }
  const pathOf = pathsIn(byCode);
  return {
    version,
    rollUp: (code, level) => {
      const path = pathOf(code);
      const wanted = divisionLevels.indexOf(level);
      return path.findLast((step) => divisionLevels.indexOf(step.level) >= wanted)?.code ?? code;
    },
    isIn: (code, region) => divisionPrefix(region) === '' || pathOf(code).some((step) => step.code === region),
  };
}

interface Step {
  readonly code: string;
  readonly level: DivisionLevel;
}

function pathsIn(byCode: ReadonlyMap<string, Division>): (code: string) => readonly Step[] {
  const paths = new Map<string, readonly Step[]>();
  const pathOf = (code: string): readonly Step[] => {
    const known = paths.get(code);
    if (known !== undefined) return known;
    const listed = byCode.get(code);
    const self = { code, level: listed?.level ?? levelByDigits(code) };
    paths.set(code, [self]);
    const parent = listed === undefined ? parentByDigits(code) : listed.parent;
    const path = [self, ...(parent === null || divisionPrefix(parent) === '' ? [] : pathOf(parent))];
    paths.set(code, path);
    return path;
  };
  return pathOf;
}

function levelByDigits(code: string): DivisionLevel {
  const digits = divisionPrefix(code).length;
  return digits <= 2 ? 'province' : digits <= 4 ? 'prefecture' : digits <= 6 ? 'county' : 'township';
}

function parentByDigits(code: string): string | null {
  switch (levelByDigits(code)) {
    case 'township':
      return code.slice(0, 6);
    case 'county':
      return `${code.slice(0, 4)}00`;
    case 'prefecture':
      return `${code.slice(0, 2)}0000`;
    case 'province':
      return null;
  }
}
