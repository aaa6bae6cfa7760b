import { AnyMessage } from '@doorstep/contracts';
import { personTold, workTold, workVoided } from './told.fixture';

const registration = (personId: string, openedOn: string, closedOn: string | null = null): AnyMessage => ({
  type: closedOn === null ? 'job-seekers.registration-opened.v1' : 'job-seekers.registration-closed.v1',
  data: {
    registrationId: `r-${personId}`,
    personId,
    openedOn,
    closedOn,
    closingReason: closedOn === null ? null : 'employed',
  },
});
const membership = (personId: string, group: string, from: string, to: string | null = null): AnyMessage => ({
  type: 'job-seekers.membership-stated.v1',
  data: { factId: `m-${personId}-${group}`, personId, group, from, to },
});
const referred = (personId: string, on: string): AnyMessage => ({
  type: 'matching.referral-made.v1',
  data: { referralId: `f-${personId}`, personId, vacancyId: 'v1', employerId: 'e-1', referredOn: on },
});
const merged: AnyMessage = {
  type: 'job-seekers.persons-merged.v1',
  data: { survivorId: 'p1', absorbedId: 'p3', effectiveOn: '2025-04-02' },
};
const split: AnyMessage = {
  type: 'job-seekers.persons-split.v1',
  data: {
    survivorId: 'p1',
    restoredId: 'p3',
    effectiveOn: '2025-09-01',
    assignments: [{ category: 'placement', factId: 'w-p1-2025-03-05', personId: 'p3' }],
  },
};

/** Three people over two years: two offices, groups, a correction, a void, a merge, a split, and work that was found to be somebody else's. */
const story: readonly (readonly [string, readonly AnyMessage[]])[] = [
  ['2025-01-06', [personTold('p1'), personTold('p2', { sex: 'male', residence: '620103001' }), personTold('p3')]],
  [
    '2025-01-10',
    [registration('p1', '2025-01-10'), registration('p2', '2025-01-09'), membership('p1', 'veteran', '2020-01-01')],
  ],
  ['2025-02-03', [referred('p1', '2025-02-03'), workTold('p2', '2025-02-01', { place: '310115' })]],
  [
    '2025-03-01',
    [registration('p1', '2025-01-10', '2025-03-01'), workTold('p1', '2025-03-05', { endedOn: '2025-07-01' })],
  ],
  ['2025-04-02', [workTold('p3', '2025-02-20'), merged]],
  ['2025-06-01', [workVoided('p2', '2025-02-01'), membership('p1', 'veteran', '2020-01-01', '2025-02-01')]],
  ['2025-09-01', [split, workTold('p2', '2025-08-15', { kind: 'subsidised' })]],
  ['2026-02-01', [personTold('p2', { sex: 'male', residence: '620102001' })]],
  ['2026-03-01', [workTold('p2', '2025-08-15', { kind: 'subsidised', personId: 'p1' })]],
];

/** Tells all of it to a service. */
export async function tellStory({
  clock,
  receive,
}: {
  readonly clock: { advanceTo(instant: number): void };
  readonly receive: (message: AnyMessage) => Promise<void>;
}): Promise<void> {
  for (const [day, messages] of story) {
    clock.advanceTo(Date.parse(`${day}T02:00:00Z`));
    for (const message of messages) await receive(message);
  }
  clock.advanceTo(Date.parse('2026-08-01T02:00:00Z'));
}

/** Ends of days before and between what is told, and an instant after it. */
export const instants = [
  '2025-03-02T15:59:59.999Z',
  '2025-03-31T15:59:59.999Z',
  '2025-05-01T15:59:59.999Z',
  '2025-08-01T15:59:59.999Z',
  '2026-08-01T02:00:00Z',
].map((instant) => Date.parse(instant));
