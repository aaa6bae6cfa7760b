import { CivilDate, daysBetween } from '@doorstep/event-sourcing';
import { groupBy } from './group-by';
import { Evidence } from './statement';

export const workKinds = ['market', 'subsidised', 'flexible', 'own-business'] as const;
/** Market work and work paid from subsidies are never added together silently. */
export type WorkKind = (typeof workKinds)[number];

/** Verified work of one person at one employer without a longer gap; half-open, `to` null while it lasts. */
export interface WorkSpell {
  readonly employerId: string;
  readonly kind: WorkKind;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly placementIds: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** What a spell is merged from: one verified interval of work. */
export interface WorkInterval {
  readonly placementId: string;
  readonly employerId: string;
  readonly kind: WorkKind;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly evidence: Evidence;
}

/**
 * One person's intervals of work merged per employer and kind where they overlap or lie at most `gapDays` apart, so that a renewed
 * contract is not a second start of work.
 */
export function mergeSpells(intervals: readonly WorkInterval[], gapDays: number): readonly WorkSpell[] {
  if (intervals.length <= 1) return intervals.map(asSpell);
  const perEmployer = groupBy(intervals, ({ employerId, kind }) => `${kind} ${employerId}`);
  return [...perEmployer.values()].flatMap((group) => mergeRuns(group, gapDays));
}

function mergeRuns(intervals: readonly WorkInterval[], gapDays: number): readonly WorkSpell[] {
  const merged: WorkSpell[] = [];
  for (const interval of [...intervals].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = merged.at(-1);
    if (last !== undefined && continues(last, interval, gapDays)) merged[merged.length - 1] = extended(last, interval);
    else merged.push(asSpell(interval));
  }
  return merged;
}

function continues(spell: WorkSpell, next: WorkInterval, gapDays: number): boolean {
  return spell.to === null || daysBetween(spell.to, next.from) <= gapDays;
}

function extended(spell: WorkSpell, next: WorkInterval): WorkSpell {
  const to = spell.to === null || next.to === null ? null : spell.to > next.to ? spell.to : next.to;
  return {
    ...spell,
    to,
    placementIds: [...spell.placementIds, next.placementId],
    evidence: [...spell.evidence, next.evidence],
  };
}

function asSpell({ placementId, evidence, employerId, kind, from, to }: WorkInterval): WorkSpell {
  return { employerId, kind, from, to, placementIds: [placementId], evidence: [evidence] };
}
