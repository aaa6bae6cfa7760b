import { RegistrationSpell } from '@doorstep/contracts';
import { givenProjection } from '@doorstep/testing';
import { personFacts, personIdOf, profileFacts, registered } from '../matching.samples';
import { matchPeople, MatchPersonMessage } from './match-people.projection';

const id = personIdOf(1);
const told = (...messages: readonly MatchPersonMessage[]) => givenProjection(matchPeople).events(messages);
const spell: RegistrationSpell = {
  registrationId: 'registration-1',
  personId: id,
  openedOn: '2026-02-01',
  closedOn: '2026-03-01',
  closingReason: 'employed',
};
const placement = {
  placementId: 'placement-1',
  personId: id,
  employerId: 'e1',
  vacancyId: null,
  referralId: null,
  kind: 'market',
  startedOn: '2026-03-01',
  endedOn: null,
  endReason: null,
  verifiedOn: null,
  place: null,
  office: '620102001',
} as const;
const membership = { factId: 'f1', personId: id, group: 'veteran', from: '2020-01-01', to: null };

describe('what matching knows of people', () => {
  it('is the same in whatever order the topics arrive', () => {
    const expected = {
      id,
      office: '620102001',
      residence: '620102001',
      birthMonth: '1988-05',
      profile: profileFacts(1),
      openSince: '2026-02-01',
      absorbedBy: null,
      erased: false,
    };
    told(...registered(1)).thenRow(id, expected);
    told(...[...registered(1)].reverse()).thenRow(id, expected);
  });

  it('follows registrations as they close, are corrected and voided', () => {
    const closed: MatchPersonMessage = { type: 'job-seekers.registration-closed.v1', data: spell };
    told(...registered(1), closed).thenRow(id, { openSince: null });
    told(...registered(1), closed, {
      type: 'job-seekers.registration-corrected.v1',
      data: { ...spell, closedOn: null, closingReason: null, openedOn: '2026-01-15' },
    }).thenRow(id, { openSince: '2026-01-15' });
    told(...registered(1), {
      type: 'job-seekers.registration-voided.v1',
      data: { registrationId: 'registration-1', personId: id },
    }).thenRow(id, { openSince: null, registrations: [] });
  });

  it('restates memberships and work, and withdraws what is voided', () => {
    told(
      { type: 'job-seekers.membership-stated.v1', data: membership },
      { type: 'job-seekers.membership-stated.v1', data: { ...membership, to: '2026-01-01' } },
      { type: 'placements.placement-reported.v1', data: placement },
      { type: 'placements.placement-ended.v1', data: { ...placement, endedOn: '2026-03-20' } },
    ).thenRow(id, {
      memberships: [{ ...membership, to: '2026-01-01' }],
      work: [
        {
          placementId: 'placement-1',
          employerId: 'e1',
          kind: 'market',
          startedOn: '2026-03-01',
          endedOn: '2026-03-20',
        },
      ],
    });
    told(
      { type: 'job-seekers.membership-stated.v1', data: membership },
      { type: 'job-seekers.membership-voided.v1', data: { factId: 'f1', personId: id } },
      { type: 'placements.placement-reported.v1', data: placement },
      { type: 'placements.placement-voided.v1', data: { placementId: 'placement-1', personId: id } },
    ).thenRow(id, { memberships: [], work: [] });
  });

  it('gives work to the record it was assigned to', () => {
    const assigned: MatchPersonMessage = {
      type: 'placements.placement-assigned.v1',
      data: { ...placement, personId: personIdOf(2), formerPersonId: id },
    };
    const rows = told({ type: 'placements.placement-reported.v1', data: placement }, assigned);
    rows.thenRow(id, { work: [] });
    rows.thenRow(personIdOf(2), {
      work: [{ placementId: 'placement-1', employerId: 'e1', kind: 'market', startedOn: '2026-03-01', endedOn: null }],
    });
  });

  it('moves with the person, and knows records merged and split', () => {
    const merged = { survivorId: personIdOf(2), absorbedId: id, effectiveOn: '2026-03-01' };
    const split = { survivorId: personIdOf(2), restoredId: id, effectiveOn: '2026-03-05', assignments: [] };
    const moved: MatchPersonMessage = {
      type: 'job-seekers.person-transferred.v1',
      data: { personId: id, office: '620103', effectiveOn: '2026-03-01' },
    };
    told(...registered(1), moved).thenRow(id, { office: '620103' });
    told({ type: 'job-seekers.persons-merged.v1', data: merged }).thenRow(id, { absorbedBy: personIdOf(2) });
    told(
      { type: 'job-seekers.persons-merged.v1', data: merged },
      { type: 'job-seekers.persons-split.v1', data: split },
    ).thenRow(id, { absorbedBy: null });
  });

  it('is nothing after an erasure, whatever still arrives', () => {
    told(
      ...registered(1),
      { type: 'job-seekers.person-erased.v1', data: { personId: id } },
      { type: 'job-seekers.person-corrected.v1', data: personFacts(1) },
    ).thenRows([
      {
        id,
        office: null,
        residence: null,
        birthMonth: null,
        profile: null,
        memberships: [],
        registrations: [],
        work: [],
        openSince: null,
        absorbedBy: null,
        erased: true,
      },
    ]);
  });
});
