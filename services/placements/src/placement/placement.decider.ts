import {
  addDays,
  Decider,
  exhaustive,
  Given,
  reject,
  rejectField,
  Rejection,
  rejectMissing,
} from '@doorstep/event-sourcing';
import {
  AssignPlacement,
  CorrectPlacement,
  EndPlacement,
  PlacementCommand,
  RecordRetentionCheck,
  ReportPlacement,
  VerifyPlacement,
} from './placement.commands';
import { PlacementEvent, placementEvents, PlacementSpell, ScheduledCheck } from './placement.events';
import { evolvePlacement, noPlacement, PlacementState } from './placement.state';

type Decision = readonly PlacementEvent[] | Rejection;

export const placement: Decider<PlacementState, PlacementCommand, PlacementEvent> = {
  category: 'placement',
  events: placementEvents,
  initialState: noPlacement,
  evolve: evolvePlacement,

  decide(command, state, given) {
    if (command.type === 'report-placement') return report(command, state, given);
    const { spell } = state;
    if (spell === null) return rejectMissing('placement-unknown');
    if (state.standing === 'voided') return command.type === 'raise-retention-checks' ? [] : reject('placement-voided');
    switch (command.type) {
      case 'verify-placement':
        return verify(command, state, spell, given);
      case 'raise-retention-checks':
        return raise(state, given);
      case 'record-retention-check':
        return check(command, state, given);
      case 'end-placement':
        return end(command, state, spell, given);
      case 'correct-placement':
        return correct(command, state, spell, given);
      case 'assign-placement':
        return assign(command, state, spell);
      case 'void-placement':
        return [{ type: 'placement-voided', data: of(state) }];
      default:
        return exhaustive(command);
    }
  },
};

function report({ data: { personId, spell, by } }: ReportPlacement, state: PlacementState, given: Given): Decision {
  if (state.standing !== 'none') return by === 'hire' ? [] : reject('already-reported');
  return (
    misdated(spell, given) ?? [{ type: 'placement-reported', data: { placementId: spell.factId, personId, spell, by } }]
  );
}

function verify({ data }: VerifyPlacement, state: PlacementState, spell: PlacementSpell, given: Given): Decision {
  const { evidence, retentionDays } = data;
  if (state.verifiedOn !== null) return reject('already-verified', { verifiedOn: state.verifiedOn });
  if (spell.from > given.today) return reject('not-started-yet', { from: spell.from });
  const checks = checksWithin(spell, openDays(state, retentionDays.value));
  return [
    {
      type: 'placement-verified',
      data: { ...of(state), verifiedOn: given.today, evidence, checks, parameter: retentionDays },
    },
  ];
}

function raise(state: PlacementState, given: Given): Decision {
  return state.checks
    .filter(({ raised, result, dueOn }) => !raised && result === null && dueOn <= given.today)
    .map(({ day, dueOn }) => ({ type: 'retention-check-due', data: { ...of(state), day, dueOn } }));
}

function check({ data }: RecordRetentionCheck, state: PlacementState, given: Given): Decision {
  const { day, checkedOn, outcome } = data;
  const planned = state.checks.find((one) => one.day === day);
  if (state.verifiedOn === null) return reject('not-verified');
  if (planned === undefined) return reject('no-such-check', { day });
  if (checkedOn < planned.dueOn) return reject('check-not-due', { dueOn: planned.dueOn });
  if (checkedOn > given.today) return reject('check-in-future');
  if (planned.result?.checkedOn === checkedOn && planned.result.outcome === outcome) return [];
  return [{ type: 'retention-checked', data: { ...of(state), ...data } }];
}

function end({ data }: EndPlacement, state: PlacementState, spell: PlacementSpell, given: Given): Decision {
  const { endedOn, reason } = data;
  if (spell.to !== null) return spell.to === endedOn ? [] : reject('already-ended', { endedOn: spell.to });
  return (
    misdated({ ...spell, to: endedOn, endReason: reason }, given) ?? [
      { type: 'placement-ended', data: { ...of(state), endedOn, reason } },
    ]
  );
}

function correct({ data }: CorrectPlacement, state: PlacementState, spell: PlacementSpell, given: Given): Decision {
  const { factId, referralId, office } = spell;
  const restated = { ...data.spell, factId, referralId, office };
  const verifiedOn = data.keepsVerification ? state.verifiedOn : null;
  if (verifiedOn !== null && restated.from > given.today) return reject('not-started-yet', { from: restated.from });
  const days = verifiedOn === null ? [] : state.retentionDays;
  const checks = checksWithin(restated, openDays(state, days));
  return (
    misdated(restated, given) ?? [
      { type: 'placement-corrected', data: { ...of(state), spell: restated, verifiedOn, checks } },
    ]
  );
}

/** Work without an employer carries the person's own id as the employer's. */
function assign(
  { data: { personId, among } }: AssignPlacement,
  state: PlacementState,
  spell: PlacementSpell,
): Decision {
  const { placementId, personId: formerPersonId } = state;
  if (!among.includes(formerPersonId)) return reject('placement-of-another-person');
  if (personId === formerPersonId) return [];
  const employerId = spell.employerId === formerPersonId ? personId : spell.employerId;
  const data = { placementId, personId, formerPersonId, spell: { ...spell, employerId } };
  return [{ type: 'placement-assigned', data }];
}

/** An end is its first day without work, so somebody who works today ends tomorrow at the latest. */
function misdated(spell: PlacementSpell, given: Given): Rejection | undefined {
  if ((spell.to === null) !== (spell.endReason === null))
    return rejectField(spell.to === null ? 'endedOn' : 'endReason', 'end-incomplete');
  if (spell.to === null) return undefined;
  if (spell.to <= spell.from) return rejectField('endedOn', 'ends-before-start', { from: spell.from });
  return spell.to > addDays(given.today, 1) ? reject('end-in-future') : undefined;
}

function openDays({ checks }: PlacementState, days: readonly number[]): readonly number[] {
  return days.filter((day) => !checks.some((known) => known.day === day && known.result !== null));
}

function checksWithin(spell: PlacementSpell, days: readonly number[]): readonly ScheduledCheck[] {
  return days
    .map((day) => ({ day, dueOn: addDays(spell.from, day) }))
    .filter(({ dueOn }) => spell.to === null || dueOn < spell.to);
}

const of = ({ placementId, personId }: PlacementState) => ({ placementId, personId });
