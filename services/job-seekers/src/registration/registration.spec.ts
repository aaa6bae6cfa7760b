import { replay } from '@doorstep/event-sourcing';
import { given, recorded } from '@doorstep/testing';
import {
  CloseRegistration,
  ConfirmRegistration,
  CorrectRegistration,
  EndRegistrationByErasure,
  EndRegistrationByWork,
  LapseRegistration,
  OpenRegistration,
  RequireNotRegistered,
  ResumeRegistration,
  VoidRegistration,
} from './registration.commands';
import { registration } from './registration.decider';
import { RegistrationEvent } from './registration.events';
import { publishedRegistration } from './registration.published';

const parameter = (name: string, value: number) => ({ name, value, entryId: `parameter.${name}.000000`, version: 1 });
const intervalDays = parameter('confirmation-interval-days', 14);
const graceDays = parameter('confirmation-grace-days', 7);
const minimumAgeYears = parameter('minimum-working-age-years', 16);
const confirmation = { intervalDays, graceDays };
const declaration = { withoutWork: true, ableToWork: true, seeksWork: true };
const r1 = { personId: 'p1', registrationId: 'r1' };

const opened: RegistrationEvent = {
  type: 'registration-opened',
  data: {
    ...r1,
    openedOn: '2026-02-20',
    confirmedOn: '2026-02-20',
    nextDueOn: '2026-03-06',
    lapsesOn: '2026-03-13',
    parameters: [intervalDays, graceDays, minimumAgeYears],
  },
};
const closed: RegistrationEvent = {
  type: 'registration-closed',
  data: { ...r1, closedOn: '2026-02-28', reason: 'withdrew' },
};
const lapsed: RegistrationEvent = { type: 'registration-lapsed', data: { ...r1, closedOn: '2026-03-13' } };

const opening = (more: Partial<OpenRegistration['data']> = {}) =>
  new OpenRegistration({
    ...r1,
    openedOn: '2026-03-02',
    birthMonth: '1990-05',
    declaration,
    confirmation,
    minimumAgeYears,
    ...more,
  });
const rulesOf = (answer: unknown) =>
  (answer as readonly { type: string; data: { rules?: readonly { rule: string }[] } }[]).flatMap(({ type, data }) => [
    type,
    ...(data.rules ?? []).map(({ rule }) => rule),
  ]);
const published = (...events: readonly RegistrationEvent[]) =>
  publishedRegistration(recorded(events[events.length - 1] as RegistrationEvent), replay(registration, events));

describe('opening a registration', () => {
  it('starts a spell that is to be confirmed, with the parameters used', () => {
    given(registration)
      .when(opening())
      .then([
        {
          type: 'registration-opened',
          data: {
            ...r1,
            openedOn: '2026-03-02',
            confirmedOn: '2026-03-02',
            nextDueOn: '2026-03-16',
            lapsesOn: '2026-03-23',
            parameters: [intervalDays, graceDays, minimumAgeYears],
          },
        },
      ]);
  });

  it('counts the confirmation from today where the spell began earlier', () => {
    const { answer } = given(registration).when(opening({ openedOn: '2026-01-05' }));
    expect(answer).toMatchObject([{ data: { openedOn: '2026-01-05', nextDueOn: '2026-03-16' } }]);
  });

  it('is refused, with the rules that fired, to whom the law does not mean', () => {
    const { answer } = given(registration).when(
      opening({ birthMonth: '2011-01', declaration: { withoutWork: false, ableToWork: false, seeksWork: false } }),
    );
    expect(rulesOf(answer)).toEqual([
      'registration-refused',
      'opening-below-working-age',
      'opening-has-work',
      'opening-unable-to-work',
      'opening-seeks-no-work',
    ]);
  });

  it('asks for the working age to be surely reached', () => {
    expect(rulesOf(given(registration).when(opening({ birthMonth: '2010-03' })).answer)).toContain(
      'opening-below-working-age',
    );
    expect(rulesOf(given(registration).when(opening({ birthMonth: '2010-02' })).answer)).toEqual([
      'registration-opened',
    ]);
  });

  it('waits while a spell lasts, and never overlaps an earlier one', () => {
    given(registration, [opened])
      .when(opening({ registrationId: 'r2' }))
      .thenRejected('already-registered-unemployed');
    const again = opening({ registrationId: 'r2', openedOn: '2026-02-27' });
    given(registration, [opened, closed]).when(again).thenRejected('overlaps-earlier-registration');
    const after = opening({ registrationId: 'r2', openedOn: '2026-02-28' });
    expect(rulesOf(given(registration, [opened, closed]).when(after).answer)).toEqual(['registration-opened']);
  });

  it('does not happen ahead of time', () => {
    given(registration)
      .when(opening({ openedOn: '2026-03-03' }))
      .thenRejected('effective-in-future');
  });
});

describe('confirming a registration', () => {
  const confirm = new ConfirmRegistration({ confirmation });

  it('moves the next confirmation, once a day', () => {
    const confirmed: RegistrationEvent = {
      type: 'registration-confirmed',
      data: {
        ...r1,
        confirmedOn: '2026-03-02',
        nextDueOn: '2026-03-16',
        lapsesOn: '2026-03-23',
        parameters: [intervalDays, graceDays],
      },
    };
    given(registration, [opened]).when(confirm).then([confirmed]);
    given(registration, [opened, confirmed]).when(confirm).thenNothing();
    expect(published(opened, confirmed)).toEqual([]);
  });

  it('is still possible on the last day of grace, and not after it', () => {
    expect(given(registration, [opened]).when(confirm, { today: '2026-03-12' }).answer).toMatchObject([
      { type: 'registration-confirmed', data: { nextDueOn: '2026-03-26' } },
    ]);
    given(registration, [opened]).when(confirm, { today: '2026-03-13' }).thenRejected('confirmation-too-late');
  });

  it('uses the interval and grace it is given', () => {
    const weekly = { intervalDays: parameter('confirmation-interval-days', 7), graceDays: parameter('x', 2) };
    expect(given(registration, [opened]).when(new ConfirmRegistration({ confirmation: weekly })).answer).toMatchObject([
      { data: { nextDueOn: '2026-03-09', lapsesOn: '2026-03-11' } },
    ]);
  });

  it('needs an open spell', () => {
    given(registration).when(confirm).thenRejected('not-registered');
    given(registration, [opened, closed]).when(confirm).thenRejected('not-registered');
  });
});

describe('lapsing', () => {
  const lapse = new LapseRegistration({ registrationId: 'r1' });

  it('ends an unconfirmed spell on the day its grace ran out, however late the clock is', () => {
    given(registration, [opened]).when(lapse, { today: '2026-03-13' }).then([lapsed]);
    given(registration, [opened]).when(lapse, { today: '2026-05-01' }).then([lapsed]);
    expect(published(opened, lapsed)).toEqual([
      {
        type: 'job-seekers.registration-closed.v1',
        data: { ...r1, openedOn: '2026-02-20', closedOn: '2026-03-13', closingReason: 'confirmation-lapsed' },
      },
    ]);
  });

  it('does nothing before that day, after the end, or to another spell', () => {
    given(registration, [opened]).when(lapse, { today: '2026-03-12' }).thenNothing();
    given(registration, [opened, closed]).when(lapse, { today: '2026-03-13' }).thenNothing();
    given(registration, [opened])
      .when(new LapseRegistration({ registrationId: 'r0' }), { today: '2026-03-13' })
      .thenNothing();
  });
});

describe('closing a registration', () => {
  const close = (closedOn: string) => new CloseRegistration({ closedOn, reason: 'withdrew' });

  it('ends the open spell with its reason', () => {
    given(registration, [opened]).when(close('2026-02-28')).then([closed]);
    expect(published(opened, closed)).toMatchObject([
      { type: 'job-seekers.registration-closed.v1', data: { closedOn: '2026-02-28', closingReason: 'withdrew' } },
    ]);
  });

  it('follows an erasure, also one recorded while the clock was ahead of today', () => {
    const erased = (erasedOn: string) => new EndRegistrationByErasure({ erasedOn });
    const closedOn = (on: string): RegistrationEvent[] => [
      { type: 'registration-closed', data: { ...r1, closedOn: on, reason: 'withdrew' } },
    ];
    const today = '2026-02-28';
    given(registration, [opened]).when(erased('2026-03-02'), { today }).then(closedOn('2026-03-02'));
    given(registration, [opened]).when(erased('2026-02-19'), { today }).then(closedOn('2026-02-20'));
    given(registration, [opened, closed]).when(erased('2026-03-02'), { today }).thenNothing();
  });

  it('needs an open spell and a day between its opening and today', () => {
    given(registration, [opened, closed]).when(close('2026-02-28')).thenRejected('not-registered');
    given(registration, [opened]).when(close('2026-02-19')).thenRejected('closes-before-opening');
    given(registration, [opened]).when(close('2026-03-03')).thenRejected('effective-in-future');
  });
});

describe('ending a registration by verified work', () => {
  const work = (startedOn: string, endedOn: string | null = null) =>
    new EndRegistrationByWork({ placementId: 'w1', startedOn, endedOn });
  const ended: RegistrationEvent = {
    type: 'registration-ended-by-work',
    data: { ...r1, closedOn: '2026-02-25', placementId: 'w1' },
  };

  it('takes effect when the work started', () => {
    given(registration, [opened]).when(work('2026-02-25')).then([ended]);
    expect(published(opened, ended)).toMatchObject([{ data: { closedOn: '2026-02-25', closingReason: 'employed' } }]);
  });

  it('replaces a later end for another reason when the work becomes known late', () => {
    given(registration, [opened, lapsed]).when(work('2026-02-25')).then([ended]);
    given(registration, [opened, closed]).when(work('2026-02-25')).then([ended]);
  });

  it('changes nothing when told again, or when the work lies outside every spell', () => {
    given(registration, [opened, ended]).when(work('2026-02-25')).thenNothing();
    given(registration, [opened]).when(work('2026-01-01', '2026-02-20')).thenNothing();
    given(registration, [opened, closed]).when(work('2026-02-28')).thenNothing();
    given(registration).when(work('2026-02-25')).thenNothing();
  });

  it('moves when the start of the same work is corrected, either way', () => {
    const moved = (closedOn: string): RegistrationEvent => ({
      type: 'registration-ended-by-work',
      data: { ...r1, closedOn, placementId: 'w1' },
    });
    given(registration, [opened, ended])
      .when(work('2026-02-27'))
      .then([moved('2026-02-27')]);
    given(registration, [opened, ended])
      .when(work('2026-02-22'))
      .then([moved('2026-02-22')]);
    given(registration, [opened, closed, ended])
      .when(work('2026-02-27'))
      .then([moved('2026-02-27')]);
  });

  it('is undone when the work never was, or began outside the spell', () => {
    const resume = new ResumeRegistration({ placementId: 'w1' });
    const reopened: RegistrationEvent = {
      type: 'registration-corrected',
      data: {
        ...r1,
        openedOn: '2026-02-20',
        closedOn: null,
        closingReason: null,
        window: { confirmedOn: '2026-03-02', nextDueOn: '2026-03-16', lapsesOn: '2026-03-23' },
        parameters: [],
      },
    };
    given(registration, [opened, ended]).when(resume).then([reopened]);
    given(registration, [opened, ended]).when(work('2026-02-01')).then([reopened]);
    given(registration, [opened, ended, reopened]).when(resume).thenNothing();
    given(registration, [opened, ended])
      .when(new ResumeRegistration({ placementId: 'w9' }))
      .thenNothing();
  });

  it('is not undone for somebody who was erased before it became known that the work never was', () => {
    const settled: RegistrationEvent = {
      type: 'registration-corrected',
      data: {
        ...r1,
        openedOn: '2026-02-20',
        closedOn: '2026-02-25',
        closingReason: 'employed',
        window: null,
        parameters: [],
      },
    };
    given(registration, [opened, ended])
      .when(new EndRegistrationByErasure({ erasedOn: '2026-03-02' }))
      .then([settled]);
    given(registration, [opened, ended, settled])
      .when(new ResumeRegistration({ placementId: 'w1' }))
      .thenNothing();
  });

  it('gives a spell back the end it had before the work became known', () => {
    const later: RegistrationEvent = {
      type: 'registration-ended-by-work',
      data: { ...r1, closedOn: '2026-02-23', placementId: 'w2' },
    };
    const { answer } = given(registration, [opened, closed, ended, later]).when(
      new ResumeRegistration({ placementId: 'w2' }),
    );
    expect(answer).toMatchObject([{ data: { closedOn: '2026-02-28', closingReason: 'withdrew', window: null } }]);
  });

  it('is not undone over a registration opened since', () => {
    const since: RegistrationEvent = {
      ...opened,
      data: { ...opened.data, registrationId: 'r2', openedOn: '2026-03-01' },
    };
    given(registration, [opened, ended, since])
      .when(new ResumeRegistration({ placementId: 'w1' }))
      .thenRejected('overlaps-earlier-registration');
  });

  it('leaves to staff a spell that was opened during work', () => {
    given(registration, [opened]).when(work('2026-02-01')).thenRejected('worked-before-opening');
  });
});

describe('correcting and voiding a registration', () => {
  const correct = (more: Partial<CorrectRegistration['data']>) =>
    new CorrectRegistration({
      registrationId: 'r1',
      openedOn: '2026-02-18',
      closedOn: null,
      closingReason: null,
      confirmation,
      ...more,
    });

  it('restates the whole spell and keeps the confirmations of one that stays open', () => {
    const corrected: RegistrationEvent = {
      type: 'registration-corrected',
      data: {
        ...r1,
        openedOn: '2026-02-18',
        closedOn: null,
        closingReason: null,
        window: { confirmedOn: '2026-02-20', nextDueOn: '2026-03-06', lapsesOn: '2026-03-13' },
        parameters: [],
      },
    };
    given(registration, [opened]).when(correct({})).then([corrected]);
    expect(published(opened, corrected)).toEqual([
      {
        type: 'job-seekers.registration-corrected.v1',
        data: { ...r1, openedOn: '2026-02-18', closedOn: null, closingReason: null },
      },
    ]);
  });

  it('reopens a closed spell with a new time to confirm', () => {
    const { answer } = given(registration, [opened, closed]).when(correct({}));
    expect(answer).toMatchObject([
      { data: { closedOn: null, window: { nextDueOn: '2026-03-16' }, parameters: [intervalDays, graceDays] } },
    ]);
  });

  it('is refused where the spell would be impossible', () => {
    const second: RegistrationEvent = {
      ...opened,
      data: { ...opened.data, registrationId: 'r2', openedOn: '2026-03-01' },
    };
    const two = given(registration, [opened, closed, second]);
    two
      .when(correct({ closedOn: '2026-03-02', closingReason: 'withdrew' }))
      .thenRejected('overlaps-earlier-registration');
    const one = given(registration, [opened]);
    one.when(correct({ registrationId: 'r9' })).thenRejected('registration-unknown');
    one.when(correct({ openedOn: '2026-03-03' })).thenRejected('effective-in-future');
    one.when(correct({ closedOn: '2026-03-02' })).thenRejected('closing-incomplete');
    one.when(correct({ closedOn: '2026-02-17', closingReason: 'withdrew' })).thenRejected('closes-before-opening');
  });

  it('withdraws a spell that never was', () => {
    const voided: RegistrationEvent = { type: 'registration-voided', data: r1 };
    given(registration, [opened])
      .when(new VoidRegistration({ registrationId: 'r1' }))
      .then([voided]);
    given(registration, [opened, voided])
      .when(new VoidRegistration({ registrationId: 'r1' }))
      .thenRejected('registration-unknown');
    expect(published(opened, voided)).toEqual([{ type: 'job-seekers.registration-voided.v1', data: r1 }]);
  });

  it('stands against a merge only while a spell is open', () => {
    given(registration, [opened]).when(new RequireNotRegistered({})).thenRejected('still-registered');
    given(registration, [opened, closed]).when(new RequireNotRegistered({})).thenNothing();
  });
});
