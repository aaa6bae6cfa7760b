import { startOf } from '@doorstep/event-sourcing';
import { LapseRegistration } from '../registration/registration.commands';
import { lapseUnconfirmedRegistration } from './lapse-unconfirmed-registration';

it('an unconfirmed registration lapses when its grace has run out', () => {
  const dueAt = startOf('2026-03-13');
  const deadline = { id: 'r1', kind: 'registration-lapse', dueAt, streamId: 'registration-p1' };
  expect(lapseUnconfirmedRegistration.kinds).toContain(deadline.kind);
  expect(lapseUnconfirmedRegistration.react(deadline, dueAt)).toEqual([
    { streamId: 'registration-p1', command: new LapseRegistration({ registrationId: 'r1' }) },
  ]);
});
