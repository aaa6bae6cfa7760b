import { ageBandOn } from '@doorstep/metrics';
import { outcome } from '../outcome-record/outcome.fixture';
import { studyLife } from './study-life';

const evidence = { source: 'placement-metrics', position: 7 };

describe('the life of a subject of a study', () => {
  it('has the facts of its record, on the days that stand for theirs', () => {
    const life = studyLife(outcome, evidence);
    expect(life.person).toMatchObject({ residence: '620102', sex: 'unknown', evidence });
    expect(ageBandOn(life.person?.birthMonth ?? '', outcome.startsOn)).toBe('35-44');
    expect(life.registrations).toEqual([
      {
        personId: 'o-1',
        registrationId: 'o-1',
        openedOn: '1990-01-01',
        closedOn: '1990-03-12',
        closingReason: 'full-time-work',
        length: 5,
        evidence,
      },
    ]);
    expect(life.memberships).toEqual([{ personId: 'o-1', group: 'trained', from: '1990-01-01', to: null, evidence }]);
    expect(life.enrolments).toMatchObject([{ enrolledOn: '1990-01-01', endedOn: '1990-01-29', length: 2 }]);
    expect(life.earnings).toMatchObject([{ amountMinor: 993_005, currency: 'USD', employerId: null }]);
    expect(life.followUps).toMatchObject([{ from: '1991-01-01', isEmployed: true }]);
  });

  it('has no end where the study saw none, and no reason where it gave none', () => {
    const ended = (ending: 'not-ended' | null) =>
      studyLife({ ...outcome, spell: { length: 5, seenUntil: '1990-03-12', ending } }, evidence).registrations[0];
    expect(ended('not-ended')).toMatchObject({ closedOn: null, closingReason: null, length: 5 });
    expect(ended(null)).toMatchObject({ closedOn: '1990-03-12', closingReason: null });
  });

  it('has nothing that was not stated', () => {
    const silent = { ...outcome, age: null, spell: null, training: null, earnings: [], followUps: [], groups: [] };
    expect(studyLife(silent, evidence)).toMatchObject({
      person: { birthMonth: 'unknown' },
      registrations: [],
      enrolments: [],
      earnings: [],
      followUps: [],
      placements: [],
    });
  });
});
