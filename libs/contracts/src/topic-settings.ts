import { topics } from './topics';

/** How a topic is kept on a broker: partitions, and for how long messages stay in milliseconds (-1: for ever). */
export interface KeptTopic {
  readonly partitions: number;
  readonly retentionMs: number;
}

/** Topics whose keys are few or whose messages are rare. */
const small: ReadonlySet<string> = new Set([
  'doorstep.reference-data.entry.v1',
  'doorstep.job-postings.employer.v1',
  'doorstep.matching.seats.v1',
  'doorstep.matching.contest.v1',
]);

/** Every topic of the platform and how it is kept. Partitions are never changed: a key's order hangs on their number. */
export const topicSettings: Readonly<Record<string, KeptTopic>> = Object.fromEntries(
  [...new Set(Object.values(topics))].map((topic) => [
    topic,
    { partitions: small.has(topic) ? 4 : 12, retentionMs: -1 },
  ]),
);
