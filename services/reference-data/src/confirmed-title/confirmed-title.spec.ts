import { accessProperties, given } from '@doorstep/testing';
import { confirmedTitleAccess } from './confirmed-title.access';
import { ConfirmTitle } from './confirmed-title.commands';
import { confirmedTitle } from './confirmed-title.decider';
import { ConfirmedTitleEvent } from './confirmed-title.events';

describe('a confirmed title', () => {
  const cook: ConfirmedTitleEvent = {
    type: 'title-confirmed',
    data: { classification: 'isco-08', title: '面点师傅', code: '5120' },
  };
  const baker: ConfirmedTitleEvent = { ...cook, data: { ...cook.data, code: '7512' } };

  it('is recorded once, and anew when somebody says it means another occupation', () => {
    given(confirmedTitle).when(new ConfirmTitle(cook.data)).then([cook]);
    given(confirmedTitle, [cook]).when(new ConfirmTitle(cook.data)).thenNothing();
    given(confirmedTitle, [cook]).when(new ConfirmTitle(baker.data)).then([baker]);
    given(confirmedTitle, [cook, baker]).when(new ConfirmTitle(cook.data)).then([cook]);
  });
});

const everywhere = ['office', 'stranger'] as const;

accessProperties({
  name: 'confirmed titles',
  grants: confirmedTitleAccess.grants,
  expected: {
    'confirm-title': { counsellor: everywhere, 'centre-manager': everywhere, administrator: everywhere },
  },
});
