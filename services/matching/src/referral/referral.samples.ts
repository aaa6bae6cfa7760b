import { MakeReferral } from './referral.commands';
import { ReferralEvent, ReferredVacancy } from './referral.events';

export const today = '2026-03-02';

export const vacancy: ReferredVacancy = {
  vacancyId: 'v1',
  employerId: 'e1',
  place: '620102002',
  subsidised: false,
  contractKind: 'fixed-term',
  wage: { minMinor: 360_000, maxMinor: 420_000, currency: 'CNY', period: 'month' },
};

const employerSilence = { name: 'employer-silence-days', value: 14, entryId: 'entry-2', version: 1 };
const parameters = [{ name: 'minimum-working-age-years', value: 16, entryId: 'entry-1', version: 1 }];
const facts = { referralId: 'r1', personId: 'p1', office: '620102001', vacancy, recommendationId: 'p1.1' };

export const makeReferral = (unmet: readonly string[]) =>
  new MakeReferral({ ...facts, unmet, employerSilence, parameters });

export const madeReferral = (waived: readonly string[] = []): Extract<ReferralEvent, { type: 'referral-made' }> => ({
  type: 'referral-made',
  data: {
    ...facts,
    waived,
    referredOn: today,
    replyBy: '2026-03-16',
    silenceDays: 14,
    parameters: [...parameters, employerSilence],
  },
});

export const seen: ReferralEvent = { type: 'referral-seen', data: { seenOn: today } };
export const interview: ReferralEvent = {
  type: 'interview-arranged',
  data: { interviewOn: '2026-03-05', replyBy: '2026-03-19', note: null, arrangedOn: today },
};
export const offered: ReferralEvent = {
  type: 'offer-made',
  data: { startsOn: '2026-03-09', note: null, offeredOn: today },
};
export const accepted: ReferralEvent = { type: 'offer-accepted', data: { acceptedOn: today } };
export const hired: ReferralEvent = {
  type: 'person-hired',
  data: { personId: 'p1', vacancyId: 'v1', startsOn: '2026-03-09', hiredOn: today },
};
