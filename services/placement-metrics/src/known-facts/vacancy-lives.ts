import { civilDateOf } from '@doorstep/event-sourcing';
import { AttributedPlacement, Known, VacancyLife } from '@doorstep/metrics';

/** A vacancy's terms with what was said last of its being open. */
export interface VacancyTold {
  readonly vacancyId: string;
  readonly employerId: string;
  readonly place: string | null;
  readonly openings: number;
  readonly publishedOn: string;
  readonly expiresOn: string;
  readonly open: boolean;
  readonly closingReason: string | null;
  readonly standingRecordedAt: number;
  readonly standingPosition: number;
}

type Filling = Known<AttributedPlacement> & { readonly vacancyId: string | null };

/** The life of every vacancy; its closing is of the day it was recorded, and a start of work counts once it is verified. */
export function vacancyLives(
  vacancies: readonly Known<VacancyTold>[],
  placements: readonly Filling[],
): readonly VacancyLife[] {
  const filledBy = new Map<string, VacancyLife['filled'][number][]>();
  for (const { vacancyId, verifiedOn, placementId, startedOn, evidence } of placements) {
    if (vacancyId === null || verifiedOn === null) continue;
    const filled = filledBy.get(vacancyId) ?? [];
    filledBy.set(vacancyId, [...filled, { placementId, startedOn, evidence }]);
  }
  return vacancies.map(({ vacancyId, employerId, place, openings, publishedOn, expiresOn, evidence, ...standing }) => ({
    vacancyId,
    vacancy: { employerId, place, openings, publishedOn, expiresOn, evidence },
    closed: closingOf(standing, evidence.source),
    filled: filledBy.get(vacancyId) ?? [],
  }));
}

function closingOf(
  {
    open,
    closingReason,
    standingRecordedAt,
    standingPosition,
  }: Pick<VacancyTold, 'open' | 'closingReason' | 'standingRecordedAt' | 'standingPosition'>,
  source: string,
): VacancyLife['closed'] {
  if (open || closingReason === null) return null;
  return {
    on: civilDateOf(standingRecordedAt),
    reason: closingReason,
    evidence: { source, position: standingPosition },
  };
}
