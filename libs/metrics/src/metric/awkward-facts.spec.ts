import { addDays } from '@doorstep/event-sourcing';
import { employmentRateQ2 } from '../definitions/employment-rate-q2.metric';
import { personsPlaced } from '../definitions/persons-placed.metric';
import { personsPlacedSubsidised } from '../definitions/persons-placed-subsidised.metric';
import { placementRateOfRegistered } from '../definitions/placement-rate-of-registered.metric';
import { placementSpells } from '../definitions/placement-spells.metric';
import { registeredUnemployed } from '../definitions/registered-unemployed.metric';
import { timeToPlacement } from '../definitions/time-to-placement.metric';
import { IdentityLink, resolveIdentities } from '../identity';
import { link } from '../identity.fixture';
import { knownAt, Statement } from '../statement';
import { AttributedPlacement, PersonLife, RegistrationSpell } from './life';
import { livesOf } from './lives';
import { Metric } from './metric';
import { asked, known, life, registered, work } from './sample-life.fixture';

const at = (day: string) => Date.parse(`${day}T02:00:00Z`);
const said = <Fact extends object>(factId: string, recordedOn: string, content: Fact | null, position: number) => ({
  factId,
  recordedAt: at(recordedOn),
  content,
  source: 'spec',
  position,
});
const started = (startedOn: string, more: Partial<AttributedPlacement> = {}) =>
  work({ personId: 'a', startedOn, placementId: 'w1', ...more });
const opened = (openedOn: string, personId = 'a') => registered(openedOn, { personId });

interface Told {
  readonly placements?: readonly Statement<AttributedPlacement>[];
  readonly registrations?: readonly Statement<RegistrationSpell>[];
  readonly links?: readonly IdentityLink[];
}
/** The figure of March 2026 as of a day. */
const figure = (metric: Metric, { placements = [], registrations = [], links = [] }: Told, asOf = '2026-06-01') => {
  const lives = livesOf({
    identities: resolveIdentities(links, at(asOf)),
    people: [],
    education: [],
    memberships: [],
    registrations: knownAt(registrations, at(asOf)),
    placements: knownAt(placements, at(asOf)),
    retention: [],
    steps: [],
    answers: [],
    enrolments: [],
    awards: [],
    earnings: [],
  });
  return asked(metric, lives, { period: { from: '2026-03-01', to: '2026-04-01', today: asOf } }).total.value;
};
const count = (number: number) => ({ measure: 'count', count: number });
const of = (numerator: number, denominator: number) => expect.objectContaining({ numerator, denominator });

describe('a figure, where facts are awkward', () => {
  it('late facts: counts them from their recording on, and stays what it was as of before', () => {
    const placements = [said('w1', '2026-05-10', started('2026-03-20'), 1)];
    expect(figure(personsPlaced, { placements }, '2026-05-09')).toEqual(count(0));
    expect(figure(personsPlaced, { placements }, '2026-05-10')).toEqual(count(1));
  });

  it('corrected facts: goes by the last statement recorded, in the period it speaks of', () => {
    const placements = [
      said('w1', '2026-03-21', started('2026-03-20'), 1),
      said('w1', '2026-04-21', started('2026-02-20'), 2),
    ];
    expect(figure(personsPlaced, { placements }, '2026-04-20')).toEqual(count(1));
    expect(figure(personsPlaced, { placements }, '2026-04-21')).toEqual(count(0));
  });

  it('reversed facts: loses what was voided, and keeps it as of before', () => {
    const placements = [
      said('w1', '2026-03-21', started('2026-03-20'), 1),
      said<AttributedPlacement>('w1', '2026-04-21', null, 2),
    ];
    expect(figure(personsPlaced, { placements }, '2026-04-20')).toEqual(count(1));
    expect(figure(personsPlaced, { placements }, '2026-04-21')).toEqual(count(0));
  });

  it('duplicated facts: counts a statement delivered twice once', () => {
    const statement = said('w1', '2026-03-21', started('2026-03-20'), 1);
    expect(figure(placementSpells, { placements: [statement, statement] })).toEqual(count(1));
  });

  it('facts out of order: goes by the order they were recorded in, not the one they arrive in', () => {
    const [first, voided] = [
      said('w1', '2026-03-21', started('2026-03-20'), 1),
      said<AttributedPlacement>('w1', '2026-04-21', null, 2),
    ];
    expect(figure(personsPlaced, { placements: [voided, first] })).toEqual(count(0));
  });

  it('a merge after publication: counts one person from the merge on, two as of before', () => {
    const placements = [
      said('w1', '2026-03-21', started('2026-03-20'), 1),
      said('w2', '2026-03-22', started('2026-03-10', { placementId: 'w2', personId: 'b', employerId: 'e2' }), 2),
    ];
    const links = [{ ...link('merged', 'a', 'b', 3), recordedAt: at('2026-05-01') }];
    expect(figure(personsPlaced, { placements, links }, '2026-04-30')).toEqual(count(2));
    expect(figure(personsPlaced, { placements, links }, '2026-05-01')).toEqual(count(1));
    expect(figure(placementSpells, { placements, links }, '2026-05-01')).toEqual(count(2));
  });

  it('a split after publication: counts two persons again', () => {
    const registrations = ['a', 'b'].map((id, index) => said(`r-${id}`, '2026-03-02', opened('2026-03-02', id), index));
    const links = [
      { ...link('merged', 'a', 'b', 3), recordedAt: at('2026-04-01') },
      { ...link('split', 'a', 'b', 4), recordedAt: at('2026-05-01') },
    ];
    const stock = (asOf: string) => figure(registeredUnemployed, { registrations, links }, asOf);
    expect([stock('2026-03-31'), stock('2026-04-01'), stock('2026-05-01')]).toEqual([count(2), count(1), count(2)]);
  });

  it('a continued spell, renewed contract: is no new start within the gap, and one beyond it', () => {
    const spell = (gap: number) => [
      said('w1', '2026-01-02', started('2026-01-02', { endedOn: '2026-03-01' }), 1),
      said('w2', '2026-03-22', started(addDays('2026-03-01', gap), { placementId: 'w2' }), 2),
    ];
    expect(figure(placementSpells, { placements: spell(30) })).toEqual(count(0));
    expect(figure(placementSpells, { placements: spell(30).slice(1) })).toEqual(count(1));
    expect(figure({ ...placementSpells, parameters: { spellGapDays: 29 } }, { placements: spell(30) })).toEqual(
      count(1),
    );
  });

  it('a continued spell, renamed employer: goes on, as an employer is known by its id and never by its name', () => {
    const renamed = started('2026-03-15', { placementId: 'w2', employerId: 'e1' });
    const placements = [
      said('w1', '2026-01-02', started('2026-01-02', { endedOn: '2026-03-15', employerId: 'e1' }), 1),
      said('w2', '2026-03-15', renamed, 2),
    ];
    expect(figure(personsPlaced, { placements })).toEqual(count(0));
  });

  it('one person with several jobs: is one person and as many spells', () => {
    const placements = ['e1', 'e2'].map((employerId, index) =>
      said(`w${index}`, '2026-03-21', started('2026-03-20', { placementId: `w${index}`, employerId }), index),
    );
    expect(figure(personsPlaced, { placements })).toEqual(count(1));
    expect(figure(placementSpells, { placements })).toEqual(count(2));
  });

  it('subsidised work: is never added to market work silently', () => {
    const placements = [said('w1', '2026-03-21', started('2026-03-20', { kind: 'subsidised' }), 1)];
    expect(figure(personsPlaced, { placements })).toEqual(count(0));
    expect(figure(personsPlacedSubsidised, { placements })).toEqual(count(1));
  });

  it('people with no events at all: are in denominators, and wait in the estimate', () => {
    const registrations = [said('r1', '2026-03-02', opened('2026-03-02'), 1)];
    expect(figure(placementRateOfRegistered, { registrations })).toEqual(of(0, 1));
    expect(figure(timeToPlacement, { registrations })).toMatchObject({ of: 1, happened: 0, medianDays: null });
  });

  it('the border of a period: belongs to it with its first day and not with its last, by civil dates', () => {
    const on = (startedOn: string) =>
      figure(personsPlaced, { placements: [said('w1', '2026-05-01', started(startedOn), 1)] });
    expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map(on)).toEqual([0, 1, 1, 0].map(count));
  });

  it('a retroactive exit: is known after ninety days without a service, and taken back by one told later', () => {
    const served = (on: string): PersonLife['steps'][number] =>
      known({ personId: 'a', step: 'referred', vacancyId: 'v', on });
    const rate = (steps: PersonLife['steps'], today: string) =>
      asked(employmentRateQ2, [life('a', { steps })], { period: { from: '2026-01-01', to: '2026-04-01', today } }).total
        .value;
    expect(rate([served('2026-01-10')], '2026-12-01')).toEqual(of(0, 1));
    expect(rate([served('2026-01-10'), served('2026-04-05')], '2026-12-01')).toEqual(of(0, 0));
  });
});

describe('two bureaus claiming one placement', () => {
  const cells = (placements: PersonLife['placements']) => {
    const { total, cells: found } = asked(personsPlaced, [life('a', { placements })], { by: ['region'] });
    const counts = found.map(({ cell, value }) => [cell[0], value.measure === 'count' && value.count]);
    return { total: total.value, counts };
  };

  it('the one that sent and the one where the work is: have a half each, and one together', () => {
    expect(cells([work({ office: '620102', place: '310115001' })])).toEqual({
      total: count(1),
      counts: [
        ['310115', 0.5],
        ['620102', 0.5],
      ],
    });
  });

  it('both reporting the same work: is one placement of which both have a half, whichever report comes first', () => {
    const reported = [
      work({ placementId: 'x', office: '620102' }),
      work({ placementId: 'y', office: '310115', startedOn: '2026-03-22' }),
    ];
    const shared = {
      total: count(1),
      counts: [
        ['310115', 0.5],
        ['620102', 0.5],
      ],
    };
    const over = { ...reported[0], endedOn: '2026-03-23' } as (typeof reported)[number];
    expect(cells([over, ...reported.slice(1)])).toEqual(shared);
    expect(cells(reported)).toEqual(shared);
    expect(cells(reported.toReversed())).toEqual(shared);
  });

  it('three of them: have equal parts that sum to one exactly', () => {
    const offices = ['620102', '310115', '440305'];
    const { total, counts } = cells(offices.map((office, at) => work({ placementId: `w${at}`, office })));
    expect(total).toEqual(count(1));
    expect(counts.map(([, part]) => part).sort()).toEqual([0.333333, 0.333333, 0.333334]);
  });

  it('one that reports a renewed contract: claims nothing of its start', () => {
    const renewed = work({ placementId: 'y', office: '310115', startedOn: '2026-03-25' });
    expect(cells([work({ placementId: 'x', office: '620102', endedOn: '2026-03-25' }), renewed]).counts).toEqual([
      ['620102', 1],
    ]);
  });
});
