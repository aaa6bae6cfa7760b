import { CivilDate } from '@doorstep/event-sourcing';
import { mergeSpells, WorkSpell } from '../spell';
import { AttributedPlacement, PersonLife } from './life';
import { Credit } from './observation';
import { rememberedOf } from './remembered';
import { Known } from '../statement';

/** The person's verified work, renewed contracts with gaps of at most `gapDays` being one spell; the same whichever order placements come in. */
export const workSpells = rememberedOf((life: PersonLife, gapDays: number): readonly WorkSpell[] => {
  const verified = life.placements
    .filter(({ verifiedOn }) => verifiedOn !== null)
    .sort((a, b) => (a.placementId < b.placementId ? -1 : 1));
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
 * Who may claim a placement: the county that sent the person and the one where the work is, a half each where they differ, so that the two
 * together never count it twice. Undefined where neither is known: then it counts where the person lives.
 */
export function creditsOf({ place, office }: Known<AttributedPlacement>): readonly Credit[] | undefined {
  const claiming = [...new Set([office, place].filter((code): code is string => code !== null))];
  if (claiming.length === 0) return undefined;
  const [sending, receiving] = [claiming[0] as string, claiming[1]];
  if (receiving === undefined || countyOf(sending) === countyOf(receiving)) return [{ division: sending, share: 1 }];
  return [
    { division: sending, share: 0.5 },
    { division: receiving, share: 0.5 },
  ];
}

function countyOf(division: string): string {
  return division.slice(0, 6);
}
