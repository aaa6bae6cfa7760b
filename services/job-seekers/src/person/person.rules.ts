import { CivilDate } from '@doorstep/event-sourcing';
import { FiredRule, RetentionHold } from './person.events';

/** A ground on which an erasure is refused: fires once for every argument list it returns. */
export interface ErasureRule {
  readonly id: string;
  readonly version: number;
  readonly source: string;
  fires(holds: readonly RetentionHold[], today: CivilDate): readonly FiredRule['args'][];
}

export const erasureRules: readonly ErasureRule[] = [
  {
    id: 'erasure-retention-hold',
    version: 1,
    source: '个人信息保护法 art 47(2)',
    fires: (holds, today) =>
      holds
        .filter((hold) => hold.until === null || today < hold.until)
        .map((hold) => ({ holdId: hold.holdId, ground: hold.ground, until: hold.until ?? '–' })),
  },
];

/** The rules that stand against an erasure decided `today`. */
export function rulesAgainstErasure(holds: readonly RetentionHold[], today: CivilDate): readonly FiredRule[] {
  return erasureRules.flatMap((rule) =>
    rule.fires(holds, today).map((args) => ({ rule: rule.id, version: rule.version, args })),
  );
}
