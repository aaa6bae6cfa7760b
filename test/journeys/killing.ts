import { Launched } from './launched';

/** Milestones of the story, and which services are killed as soon as each is reached, one after the other. */
const deaths: readonly (readonly [string, readonly string[]])[] = [
  ['A county of', ['job-seekers']],
  ['Week 4 of', ['matching', 'job-seekers']],
  ['Week 8 of', ['placements', 'job-postings']],
  ['Week 12 of', ['placement-metrics', 'matching']],
];

/** Kills services of a story that runs in processes of their own; resolves with the processes it killed. */
export async function killServicesOf(story: Launched): Promise<readonly number[]> {
  const killed: number[] = [];
  for (const [milestone, services] of deaths) {
    await story.says(milestone);
    for (const service of services) {
      const before = story.processesOf(service);
      const pid = before.at(-1) as number;
      process.kill(pid, 'SIGKILL');
      killed.push(pid);
      await story.until(() => story.processesOf(service).length > before.length);
    }
  }
  return killed;
}
