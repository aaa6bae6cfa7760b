import { OutcomeRecord } from './outcome-record.events';

/** A subject of a study of four people: trained, out of work for five fortnights, then in full-time work. */
export const outcome: OutcomeRecord = {
  recordId: 'o-1',
  study: 'four-people',
  region: '620102',
  mapping: { name: 'a-study', version: 1 },
  startsOn: '1990-01-01',
  timeUnit: 'fortnight',
  currency: 'USD',
  sex: null,
  age: 41,
  education: null,
  groups: ['trained'],
  spell: { length: 5, seenUntil: '1990-03-12', ending: 'full-time-work' },
  training: { course: 'four-people', length: 2, endedOn: '1990-01-29' },
  earnings: [{ from: '1991-01-01', to: '1992-01-01', amountMinor: 993_005 }],
  followUps: [{ from: '1991-01-01', to: '1992-01-01', isEmployed: true }],
  contentHash: 'first',
};
