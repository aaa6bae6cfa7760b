export * from './message';
export * from './reference-data.messages';
export * from './job-seekers.messages';
export * from './job-postings.messages';
export * from './training.messages';
export * from './matching.messages';
export * from './placements.messages';
export * from './topics';
