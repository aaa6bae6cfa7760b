import { given } from '@doorstep/testing';
import {
  AssignPlacement,
  CorrectPlacement,
  EndPlacement,
  RaiseRetentionChecks,
  RecordRetentionCheck,
  ReportPlacement,
  VerifyPlacement,
  VoidPlacement,
} from './placement.commands';
import { placement } from './placement.decider';
import { PlacementSpell, ReportedBy } from './placement.events';
import {
  assigned,
  checked,
  checks,
  due,
  ended,
  evidence,
  of,
  reported,
  retentionDays,
  spell,
  verified,
  voided,
} from './sample.fixture';

const report = (by: ReportedBy, more: Partial<PlacementSpell> = {}) =>
  new ReportPlacement({ personId: 'p1', spell: { ...spell, ...more }, by });
const verify = new VerifyPlacement({ evidence, retentionDays });
const raise = new RaiseRetentionChecks({});
const check = (day: number, checkedOn: string) =>
  new RecordRetentionCheck({ day, checkedOn, outcome: 'working', note: null });
const end = (endedOn: string) => new EndPlacement({ endedOn, reason: 'resigned' });
const correct = (more: Partial<PlacementSpell> = {}, keepsVerification = true) =>
  new CorrectPlacement({ spell: { ...spell, ...more }, keepsVerification });

describe('reporting a start', () => {
  it('records the spell as it was told', () => {
    given(placement).when(report('hire')).then([reported()]);
  });

  it('happens once; a hire that was reported before adds nothing', () => {
    given(placement, [reported()]).when(report('hire')).thenNothing();
    given(placement, [reported()]).when(report('counsellor')).thenRejected('already-reported');
  });

  it('takes a finished spell with its reason', () => {
    given(placement)
      .when(report('import', { to: '2026-02-01', endReason: 'resigned' }))
      .then([
        {
          type: 'placement-reported',
          data: { ...of, spell: { ...spell, to: '2026-02-01', endReason: 'resigned' }, by: 'import' },
        },
      ]);
  });

  it.each<[string, Partial<PlacementSpell>]>([
    ['end-incomplete', { to: '2026-02-01' }],
    ['end-incomplete', { endReason: 'resigned' }],
    ['ends-before-start', { to: '2026-01-15', endReason: 'resigned' }],
    ['end-in-future', { to: '2026-03-04', endReason: 'resigned' }],
  ])('is rejected as %s', (code, more) => {
    given(placement).when(report('counsellor', more)).thenRejected(code);
  });
});

describe('verification', () => {
  it('keeps the evidence and plans the checks of the parameter', () => {
    given(placement, [reported()])
      .when(verify)
      .then([
        {
          type: 'placement-verified',
          data: { ...of, verifiedOn: '2026-03-02', evidence, checks, parameter: retentionDays },
        },
      ]);
  });

  it('of a finished spell plans only the checks that fell into it', () => {
    const finished = given(placement, [reported(), ended('2026-02-20')]).when(verify);
    expect(finished.answer).toMatchObject([{ data: { checks: [checks[0]] } }]);
  });

  it('happens once, and not before the start', () => {
    given(placement, [reported(), verified]).when(verify).thenRejected('already-verified');
    given(placement, [reported({ from: '2026-03-03' })])
      .when(verify)
      .thenRejected('not-started-yet');
  });
});

describe('retention checks', () => {
  it('fall due on their day, each once', () => {
    given(placement, [reported(), verified])
      .when(raise)
      .then([due(30, '2026-02-14')]);
    given(placement, [reported(), verified, due(30, '2026-02-14')])
      .when(raise)
      .thenNothing();
    given(placement, [reported(), verified])
      .when(raise, { today: '2026-04-15' })
      .then([due(30, '2026-02-14'), due(90, '2026-04-15')]);
  });

  it('do not fall due when carried out before, after the end, or of a withdrawn placement', () => {
    given(placement, [reported(), verified, checked(30, '2026-02-14')])
      .when(raise)
      .thenNothing();
    given(placement, [reported(), verified, ended('2026-02-10')])
      .when(raise)
      .thenNothing();
    given(placement, [reported(), verified, voided]).when(raise).thenNothing();
  });

  it('are recorded with their outcome, and restated by a later one', () => {
    given(placement, [reported(), verified])
      .when(check(30, '2026-02-20'))
      .then([checked(30, '2026-02-20')]);
    given(placement, [reported(), verified, checked(30, '2026-02-20', 'left')])
      .when(check(30, '2026-02-20'))
      .then([checked(30, '2026-02-20')]);
    given(placement, [reported(), verified, checked(30, '2026-02-20')])
      .when(check(30, '2026-02-20'))
      .thenNothing();
  });

  it('are rejected before their day, for a day to come, unplanned or unverified', () => {
    const known = given(placement, [reported(), verified]);
    known.when(check(30, '2026-02-13')).thenRejected('check-not-due');
    known.when(check(30, '2026-03-03')).thenRejected('check-in-future');
    known.when(check(60, '2026-03-01')).thenRejected('no-such-check');
    given(placement, [reported()]).when(check(30, '2026-02-20')).thenRejected('not-verified');
  });
});

describe('the end', () => {
  it('is the first day without work, today’s last day included', () => {
    given(placement, [reported()])
      .when(end('2026-03-03'))
      .then([ended('2026-03-03')]);
  });

  it('told again adds nothing, told otherwise needs a correction', () => {
    given(placement, [reported(), ended('2026-03-01')])
      .when(end('2026-03-01'))
      .thenNothing();
    given(placement, [reported(), ended('2026-03-01')])
      .when(end('2026-02-01'))
      .thenRejected('already-ended');
  });

  it('is after the start and not in the future', () => {
    given(placement, [reported()]).when(end('2026-01-15')).thenRejected('ends-before-start');
    given(placement, [reported()]).when(end('2026-03-04')).thenRejected('end-in-future');
  });
});

describe('a correction', () => {
  it('restates the whole spell and moves the checks not carried out yet', () => {
    const restated = { ...spell, from: '2026-01-20', kind: 'subsidised' as const, employerId: 'e2' };
    given(placement, [reported(), verified, checked(30, '2026-02-20')])
      .when(correct(restated))
      .then([
        {
          type: 'placement-corrected',
          data: {
            ...of,
            spell: restated,
            verifiedOn: '2026-01-20',
            checks: [
              { day: 90, dueOn: '2026-04-20' },
              { day: 180, dueOn: '2026-07-19' },
            ],
          },
        },
      ]);
  });

  it('can take the verification back, and open an ended spell again', () => {
    const events = [reported(), verified, ended('2026-02-01')];
    const { answer } = given(placement, events).when(correct({}, false));
    expect(answer).toMatchObject([{ data: { spell: { to: null, endReason: null }, verifiedOn: null, checks: [] } }]);
  });

  it('keeps to the order of days', () => {
    given(placement, [reported()])
      .when(correct({ to: '2026-01-10', endReason: 'resigned' }))
      .thenRejected('ends-before-start');
    given(placement, [reported(), verified])
      .when(correct({ from: '2026-03-10' }))
      .thenRejected('not-started-yet');
  });
});

describe('a placement of two split records', () => {
  const assign = (personId: string, ...among: readonly [string, string]) => new AssignPlacement({ personId, among });

  it('goes to the one whose it is', () => {
    given(placement, [reported()])
      .when(assign('p2', 'p1', 'p2'))
      .then([assigned]);
    given(placement, [reported()])
      .when(assign('p1', 'p1', 'p2'))
      .thenNothing();
    given(placement, [reported(), assigned])
      .when(assign('p2', 'p1', 'p2'))
      .thenNothing();
  });

  it('takes the person’s own business along', () => {
    const own = { ...spell, employerId: 'p1', kind: 'own-business' as const };
    const { answer } = given(placement, [reported(own)]).when(assign('p2', 'p1', 'p2'));
    expect(answer).toMatchObject([{ type: 'placement-assigned', data: { spell: { ...own, employerId: 'p2' } } }]);
  });

  it('is no third person’s', () => {
    given(placement, [reported()])
      .when(assign('p2', 'p2', 'p3'))
      .thenRejected('placement-of-another-person');
    given(placement, [reported(), assigned])
      .when(assign('p1', 'p1', 'p3'))
      .thenRejected('placement-of-another-person');
  });
});

describe('a withdrawn placement', () => {
  it('takes no further command', () => {
    given(placement, [reported()]).when(new VoidPlacement({})).then([voided]);
    for (const command of [verify, check(30, '2026-02-20'), end('2026-02-01'), correct(), new VoidPlacement({})])
      given(placement, [reported(), verified, voided]).when(command).thenRejected('placement-voided');
  });
});

it('nothing can be done about a placement nobody reported', () => {
  given(placement).when(verify).thenRejected('placement-unknown');
});
