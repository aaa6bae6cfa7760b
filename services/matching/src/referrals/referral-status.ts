/** Where a referral stands. */
export const referralStatuses = ['made', 'seen', 'interview', 'offer', 'accepted', 'hired', 'ended'] as const;
export type ReferralRowStatus = (typeof referralStatuses)[number];

/** How a referral ended without work. */
export const referralOutcomes = [
  'refused-by-seeker',
  'refused-by-employer',
  'withdrawn',
  'employer-silent',
  'vacancy-closed',
  'hire-fell-through',
] as const;
export type ReferralOutcome = (typeof referralOutcomes)[number];

/** Keys of the words for a referral: its outcome where it has one, its status otherwise. */
export const statusKeys: readonly string[] = [...referralStatuses, ...referralOutcomes];
