import { addDays } from '@doorstep/event-sourcing';
import { atOnce } from './at-once';
import { dayOf } from './calendar';
import { counsellor, County, Job } from './county';
import { openRegistration } from './registering';

const evidence = ['contract', 'social-insurance-record', 'pay-slip'];

/** What becomes of jobs this week: verified (some late, some with another first day), checked, ended. */
export async function followJobs(county: County, week: number): Promise<void> {
  const { jobs } = county;
  await atOnce(
    jobs.filter(({ verifiedInWeek }) => verifiedInWeek === week),
    (job) => verify(county, job),
  );
  await checkRetention(county, week);
  await atOnce(
    jobs.filter(({ endsInWeek, verified }) => verified && endsInWeek === week),
    (job) => end(county, job, week),
  );
}

async function verify({ api, chance }: County, job: Job): Promise<void> {
  const path = `/api/placements/${job.placementId}`;
  const kind = chance.pick(`${job.key} evidence`, evidence);
  const answer = await api.post(counsellor, `${job.key}-verify`, `${path}/verification`, {
    kind,
    reference: `QS-${job.persona.index}`,
  });
  if (answer.status >= 400) return;
  job.verified = true;
  job.persona.openSinceWeek = undefined;
  if (!chance.happens(`${job.key} corrected`, 0.06)) return;
  await api.post(counsellor, `${job.key}-correct`, `${path}/corrections`, {
    kind: job.posting.body['subsidised'] === true ? 'subsidised' : 'market',
    employerId: job.posting.company.id,
    vacancyId: job.posting.id,
    startedOn: addDays(dayOf(job.startsInWeek), chance.pick(`${job.key} true start`, [1, 2, 3])),
    place: job.posting.company.place,
    keepsVerification: true,
  });
}

/** The counsellors' work queue: whom to ask whether they still work there. */
async function checkRetention({ api, chance, jobs }: County, week: number): Promise<void> {
  const byId = new Map(jobs.map((job) => [job.placementId, job]));
  let cursor = '';
  do {
    const page = await api.get(
      counsellor,
      `/api/placement-tasks?task=retention-check&dueBy=${dayOf(week)}&limit=200${cursor}`,
    );
    const items = page.body['items'] as unknown as readonly {
      placementId: string;
      checks: readonly { day: number; dueOn: string }[];
    }[];
    await atOnce(items, async ({ placementId, checks }) => {
      const job = byId.get(placementId);
      if (job === undefined) return;
      for (const { day, dueOn } of checks) {
        if (dueOn > dayOf(week)) continue;
        const outcome = job.ended
          ? 'left'
          : chance.happens(`${job.key} reached ${day}`, 0.95)
            ? 'working'
            : 'unreachable';
        const path = `/api/placements/${placementId}/retention-checks`;
        await api.post(counsellor, `${job.key}-check-${day}`, path, { day, outcome });
      }
    });
    cursor = page.body['next'] === null ? '' : `&cursor=${String(page.body['next'])}`;
  } while (cursor !== '');
}

/** Work ends; about half come back to the centre two weeks later. */
async function end(county: County, job: Job, week: number): Promise<void> {
  const { api, chance } = county;
  job.ended = true;
  await api.post(counsellor, `${job.key}-end`, `/api/placements/${job.placementId}/end`, {
    endedOn: dayOf(week),
    reason: chance.pick(`${job.key} ends`, ['resigned', 'contract-expired', 'dismissed']),
  });
  if (chance.happens(`${job.key} returns`, 0.5)) await openRegistration(county, job.persona, week);
}
