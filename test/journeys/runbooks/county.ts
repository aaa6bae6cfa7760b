import { Caller } from '../caller';
import { hired, publishedVacancy, seekers, verifiedEmployer } from '../labour-market';

/** A few people of a county, a vacancy, and the first of them hired for it. */
export interface County {
  readonly people: readonly string[];
  readonly vacancyId: string;
}

const size = 8;
const hires = 2;

/** Has a county come about; resolves once every service knows of all of it. */
export async function smallCounty(caller: Caller): Promise<County> {
  const employerId = await verifiedEmployer(caller);
  const vacancyId = await publishedVacancy(caller, employerId, hires + 1);
  const people = await seekers(
    caller,
    Array.from({ length: size }, (_, number) => number),
  );
  for (const personId of people.slice(0, hires)) await hired(caller, personId, vacancyId);
  await caller.settled();
  return { people, vacancyId };
}
