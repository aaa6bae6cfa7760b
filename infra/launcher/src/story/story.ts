import { Obstacle } from '../obstacle';
import { serviceNames } from '../services';
import type { Stage } from '../stage';
import { Api } from './api';
import { settled } from './barrier';
import { mondayOf, storyBegins } from './calendar';
import { Chance } from './chance';
import { auditor, County, countyCode } from './county';
import { respondToReferrals } from './hiring';
import { Outcome, outcomeOf } from './outcome';
import { populate } from './people';
import { plannedCompanies, plannedPostings, postVacancies, registerCompanies } from './postings';
import { recommendAndRefer } from './recommending';
import { confirmRegistrations, importOldRegister, welcomeNewcomers } from './registering';
import { tableOf } from './table';
import { Courses } from './training';
import { followJobs } from './working';

export { storyBegins };

const recommendEveryWeeks = 4;

/** Plays a county's year through the HTTP API and prints what it came to. */
export async function runStory(stage: Stage): Promise<object> {
  const api = new Api(stage.baseUrl, stage.simulation, stage.seed);
  try {
    const county =
      stage.now() >= mondayOf(stage.weeks) ? { api, refusal: undefined, referrals: [] } : await playYear(stage, api);
    const outcome = await outcomeOf(county, stage.weeks);
    stage.log(`The year, seed ${stage.seed}\n\n${tableOf(outcome)}\n`);
    return numbersOf(stage.seed, outcome);
  } finally {
    api.close();
  }
}

async function playYear(stage: Stage, api: Api): Promise<County> {
  if (stage.now() > storyBegins)
    throw new Obstacle(
      'The year in this data folder was interrupted; give another folder with --data, or delete this one.',
    );
  await settled(api, serviceNames, storyBegins);
  const county = await prepare(stage, api);
  await importOldRegister(county);
  const courses = new Courses(county);
  for (let week = 0; week < stage.weeks; week += 1) {
    await stage.advanceTo(mondayOf(week));
    await settled(api, serviceNames, mondayOf(week));
    await playWeek(county, courses, week);
    if (week % 4 === 3) stage.log(`Week ${week + 1} of ${stage.weeks}: ${progressOf(county)}`);
  }
  await stage.advanceTo(mondayOf(stage.weeks));
  await settled(api, serviceNames, mondayOf(stage.weeks));
  return county;
}

async function playWeek(county: County, courses: Courses, week: number): Promise<void> {
  await Promise.all([postVacancies(county, week), confirmRegistrations(county, week)]);
  await welcomeNewcomers(county, week);
  await respondToReferrals(county, week);
  await followJobs(county, week);
  await courses.inWeek(week);
  if (week % recommendEveryWeeks !== 0) return;
  await settled(county.api, serviceNames, mondayOf(week));
  await recommendAndRefer(county, week);
}

async function prepare({ seed, people, weeks, log }: Stage, api: Api): Promise<County> {
  const chance = new Chance(seed);
  const { body } = await api.get(auditor, `/api/divisions?parent=${countyCode}&limit=200`);
  const townships = (body['items'] as unknown as readonly { code: string }[]).map(({ code }) => code).slice(0, 10);
  const companies = plannedCompanies(chance, people, townships);
  const county: County = {
    api,
    chance,
    townships,
    people: populate(chance, people, weeks, townships),
    postings: plannedPostings(chance, companies, weeks),
    referrals: [],
    jobs: [],
    refusal: undefined,
  };
  log(
    `A county of ${townships.length} townships: ${people} people, ${companies.length} employers, ${county.postings.length} vacancies`,
  );
  await registerCompanies(county, companies);
  await settled(api, serviceNames, storyBegins);
  return county;
}

function progressOf({ people, referrals, jobs }: County): string {
  const open = people.filter(({ openSinceWeek }) => openSinceWeek !== undefined).length;
  return `${open} looking for work, ${referrals.length} referred, ${jobs.length} hired`;
}

function numbersOf(
  seed: number,
  { stages, byGroup, byTownship, threeMonthsEarlier, changedSince, lastRound, congestion, fairness }: Outcome,
): object {
  return {
    seed,
    ...Object.fromEntries(stages.map(({ name, count }) => [name, count])),
    total: byGroup.total,
    threeMonthsEarlier: threeMonthsEarlier.total,
    changedSince: changedSince.persons,
    byGroup: byGroup.rows,
    byTownship: byTownship.rows,
    lastRound,
    congestion,
    fairness,
  };
}
