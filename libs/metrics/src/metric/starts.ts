import { inOrder } from '../in-order';
import { WorkKind, WorkSpell, workKinds } from '../spell';
import { PersonLife } from './life';
import { parameter, Parameters, Period } from './metric';
import { Credit, Observation } from './observation';
import { creditsOf, within, workSpells } from './work';

export type Counted = Observation<{ readonly kind: 'count'; readonly counted: number }>;

export const anyWork: readonly WorkKind[] = workKinds;

/** Verified work of the kinds that began in the period, up to the as-of day, in order of its start. */
export function begunIn(
  life: PersonLife,
  period: Period,
  parameters: Parameters,
  kinds: readonly WorkKind[],
): readonly WorkSpell[] {
  const begun = workSpells(life, parameter(parameters, 'spellGapDays')).filter(
    ({ kind, from }) => kinds.includes(kind) && within(from, period) && from <= period.today,
  );
  return inOrder(begun, byStart);
}

/** By the day of the start; of the same day in the order of the placements' ids, whichever order facts come in. */
export function byStart(a: WorkSpell, b: WorkSpell): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

/** A person counted once for work that began, on the day of the first start and where that counts; nobody without a start. */
export function personOnce(life: PersonLife, begun: readonly WorkSpell[]): readonly Counted[] {
  const [first] = begun;
  if (first === undefined) return [];
  const evidence = begun.flatMap((spell) => spell.evidence);
  const { amount, on, employerId, credits } = counted(1, first.from, life, first);
  return [{ amount, on, evidence, employerId, credits }];
}

/** A spell counted `times`, where its first placement counts. */
export function counted(times: number, on: string, life: PersonLife, spell: WorkSpell): Counted {
  return {
    amount: { kind: 'count', counted: times },
    on,
    evidence: spell.evidence,
    employerId: spell.employerId,
    credits: creditsOfSpell(life, spell),
  };
}

/** Who may claim a spell: all who claim its first placement, or one reported beside it before that ended; a renewed contract claims nothing. */
export function creditsOfSpell({ placements }: PersonLife, { placementIds }: WorkSpell): readonly Credit[] | undefined {
  const reported = placementIds.flatMap((id) => placements.filter(({ placementId }) => placementId === id));
  const [first] = reported;
  if (first === undefined) return undefined;
  return creditsOf(
    reported.filter(
      ({ startedOn }) => first.endedOn === null || startedOn < first.endedOn || startedOn === first.startedOn,
    ),
  );
}

function keyOf({ from, placementIds }: WorkSpell): string {
  return `${from} ${placementIds[0]}`;
}
