import { CivilDate } from '@doorstep/event-sourcing';
import { inOrder } from '../in-order';
import { mergeSpells, WorkSpell } from '../spell';
import { AttributedPlacement, PersonLife } from './life';
import { Credit } from './observation';
import { rememberedOf } from './remembered';

/** The person's verified work, renewed contracts with gaps of at most `gapDays` being one spell; the same whichever order placements come in. */
export const workSpells = rememberedOf((life: PersonLife, gapDays: number): readonly WorkSpell[] => {
  if (life.placements.length === 0) return [];
  const verified = inOrder(
    life.placements.filter(({ verifiedOn }) => verifiedOn !== null),
    (a, b) => (a.placementId < b.placementId ? -1 : 1),
  );
  return mergeSpells(
    verified.map(({ placementId, employerId, kind, startedOn, endedOn, evidence }) => ({
      placementId,
      employerId,
      kind,
      from: startedOn,
      to: endedOn,
      evidence,
    })),
    gapDays,
  );
});

/** True where the day lies in the half-open [from, to). */
export function within(day: CivilDate, { from, to }: { readonly from: CivilDate; readonly to: CivilDate }): boolean {
  return from <= day && day < to;
}

/**
 * Who may claim placements that are one start of work: the counties that sent the person and those where the work is, equal parts of one each, so that
 * all together never count it twice. Undefined where none is known: then it counts where the person lives.
 */
export function creditsOf(
  claimed: readonly Pick<AttributedPlacement, 'place' | 'office'>[],
): readonly Credit[] | undefined {
  const codes = claimed.flatMap(({ office, place }) => [office, place]).filter((code): code is string => code !== null);
  const claiming = codes.filter((code, at) => codes.findIndex((other) => countyOf(other) === countyOf(code)) === at);
  if (claiming.length === 0) return undefined;
  return claiming.map((division, at) => ({ division, share: partOf(claiming.length, at) }));
}

function countyOf(division: string): string {
  return division.slice(0, 6);
}

/** Equal parts of a whole in millionths; what does not divide goes to the first. */
function partOf(parts: number, at: number): number {
  const part = Math.floor(1e6 / parts);
  return (at === 0 ? 1e6 - part * (parts - 1) : part) / 1e6;
}
