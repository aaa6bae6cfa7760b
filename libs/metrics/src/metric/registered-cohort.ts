import { CivilDate, addDays } from '@doorstep/event-sourcing';
import { inOrder } from '../in-order';
import { WorkKind, WorkSpell } from '../spell';
import { Evidence, Known } from '../statement';
import { PersonLife, RegistrationSpell, StepFact } from './life';
import { parameter, Parameters, Period } from './metric';
import { Observation } from './observation';
import { byStart } from './starts';
import { within, workSpells } from './work';

type Share = Observation<{ readonly kind: 'ratio'; readonly numerator: number; readonly denominator: number }>;

/**
 * What a person brings to a share of those whose registration opened in the period: several openings count from the first. `reached` gives what shows
 * that the person came so far from that day on, and nothing of who did not.
 */
export function shareOfRegistered(
  life: PersonLife,
  period: Period,
  reached: (openedOn: CivilDate) => readonly Evidence[],
): readonly Share[] {
  const opened = openingIn(life, period);
  if (opened === undefined) return [];
  const shown = reached(opened.openedOn);
  return [
    {
      amount: { kind: 'ratio', numerator: shown.length > 0 ? 1 : 0, denominator: 1 },
      on: opened.openedOn,
      evidence: [opened.evidence, ...shown],
    },
  ];
}

/** Steps of a kind from the opening on. */
export function stepsSince(
  { steps }: PersonLife,
  kind: StepFact['step'],
  openedOn: CivilDate,
): readonly Known<StepFact>[] {
  return steps.filter(({ step, on }) => step === kind && openedOn <= on);
}

/** Verified work of the kinds that began from the opening on, up to the as-of day and, unless `windowDays` is 0, within that many days. */
export function workSince(
  life: PersonLife,
  openedOn: CivilDate,
  { today }: Period,
  parameters: Parameters,
  kinds: readonly WorkKind[],
): readonly WorkSpell[] {
  const windowDays = parameter(parameters, 'windowDays');
  const before = windowDays === 0 ? null : addDays(openedOn, windowDays);
  const spells = workSpells(life, parameter(parameters, 'spellGapDays')).filter(
    ({ kind, from }) => kinds.includes(kind) && openedOn <= from && from <= today && (before === null || from < before),
  );
  return inOrder(spells, byStart);
}

/** What such work rests on. */
export function evidenceOf(
  facts: readonly { readonly evidence: Evidence | readonly Evidence[] }[],
): readonly Evidence[] {
  return facts.flatMap(({ evidence }) => evidence);
}

function openingIn({ registrations }: PersonLife, period: Period): Known<RegistrationSpell> | undefined {
  const opened = registrations.filter(({ openedOn }) => within(openedOn, period) && openedOn <= period.today);
  return inOrder(opened, (a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))[0];
}

function keyOf({ openedOn, registrationId }: RegistrationSpell): string {
  return `${openedOn} ${registrationId}`;
}
