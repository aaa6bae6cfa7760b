import { givenProjection } from '@doorstep/testing';
import { EnrolmentEvent } from '../enrolment/enrolment.events';
import { assigned, attendance, awarded, completed, droppedOut, enrolled } from '../enrolment/enrolment.fixture';
import { enrolmentRecords } from './enrolment-records.projection';

const after = (...events: readonly EnrolmentEvent[]) => givenProjection(enrolmentRecords).events(events);

describe('enrolment records', () => {
  it('keep an enrolment with its days in order, the latest statement of each', () => {
    after(
      enrolled,
      attendance('2026-02-03', true),
      attendance('2026-02-02', false),
      attendance('2026-02-03', false),
    ).thenRows([
      {
        id: 'n-1',
        version: 4,
        personId: 'person-1',
        courseId: 'c-1',
        office: '620102',
        status: 'enrolled',
        enrolledOn: '2026-02-01',
        endedOn: null,
        dropOutReason: null,
        attendance: [
          { on: '2026-02-02', attended: false, hours: 0 },
          { on: '2026-02-03', attended: false, hours: 0 },
        ],
        certificate: null,
      },
    ]);
  });

  it('keep whose it is', () => {
    after(enrolled, assigned).thenRow('n-1', { personId: 'person-2', version: 2 });
  });

  it('keep how it ended', () => {
    after(enrolled, droppedOut).thenRow('n-1', {
      status: 'dropped-out',
      endedOn: '2026-02-20',
      dropOutReason: 'found-work',
    });
    after(enrolled, completed(null)).thenRow('n-1', { status: 'completed', endedOn: '2026-03-01' });
    after(enrolled, completed(null), awarded).thenRow('n-1', {
      status: 'certified',
      certificate: { certificateId: 'z-1', certificate: '电工操作证', awardedOn: '2026-03-02' },
    });
  });
});
