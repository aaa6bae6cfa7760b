import { CivilDate } from '@doorstep/event-sourcing';
import { inOrder } from '../in-order';
import { WorkKind, WorkSpell } from '../spell';
import { Evidence } from '../statement';
import { PersonLife } from './life';
import { parameter, Parameters, Period } from './metric';
import { RegisteredRun, registeredRuns } from './register';
import { byStart } from './starts';
import { within, workSpells } from './work';

/** From registered unemployment to verified work. */
export interface Transition {
  readonly registeredOn: CivilDate;
  readonly work: WorkSpell;
  readonly evidence: readonly Evidence[];
}

/**
 * The transitions of the period up to the as-of day: of each run on the register the first start of work of the kinds while it lasts, or on the
 * day it ends. Another start in the same run is none, nor is the same start in another run.
 */
export function transitionsIn(
  life: PersonLife,
  period: Period,
  parameters: Parameters,
  kinds: readonly WorkKind[],
): readonly Transition[] {
  const spells = inOrder(
    workSpells(life, parameter(parameters, 'spellGapDays')).filter(({ kind }) => kinds.includes(kind)),
    byStart,
  );
  return registeredRuns(life).flatMap((run): readonly Transition[] => {
    const work = spells.find(({ from }) => isStartOutOf(run, from));
    if (work === undefined || !within(work.from, period) || work.from > period.today) return [];
    return [{ registeredOn: run.from, work, evidence: [...run.evidence, ...work.evidence] }];
  });
}

/** The kinds of work that end unemployment: unsubsidised, and subsidised where the parameter `subsidisedCounts` says so. */
export function kindsCounting(parameters: Parameters): readonly WorkKind[] {
  const unsubsidised: readonly WorkKind[] = ['market', 'flexible', 'own-business'];
  return parameter(parameters, 'subsidisedCounts') === 0 ? unsubsidised : [...unsubsidised, 'subsidised'];
}

function isStartOutOf({ from, to }: RegisteredRun, startedOn: CivilDate): boolean {
  return from <= startedOn && (to === null || startedOn <= to);
}
