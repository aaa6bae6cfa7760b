import { givenPolicy } from '@doorstep/testing';
import { EndRegistrationByWork } from '../registration/registration.commands';
import { endRegistrationOnPlacement } from './end-registration-on-placement';

it('a verified placement ends the registration of its person from its start', () => {
  const data = {
    placementId: 'w1',
    personId: 'p1',
    employerId: 'e1',
    vacancyId: null,
    referralId: null,
    kind: 'market',
    startedOn: '2026-02-25',
    endedOn: null,
    endReason: null,
    verifiedOn: '2026-03-01',
    place: null,
    office: '620102',
  } as const;
  givenPolicy(endRegistrationOnPlacement)
    .message({ type: 'placements.placement-verified.v1', data })
    .thenSends([
      {
        streamId: 'registration-p1',
        command: new EndRegistrationByWork({ placementId: 'w1', startedOn: '2026-02-25', endedOn: null }),
      },
    ]);
});
