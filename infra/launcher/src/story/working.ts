import { addDays } from '@doorstep/event-sourcing';
import { Answer } from './api';
import { atOnce } from './at-once';
import { dayOf } from './calendar';
import { counsellor, County, Job } from './county';
import { openRegistration } from './registering';

const evidence = ['contract', 'social-insurance-record', 'pay-slip'];

/** What becomes of jobs this week: verified (some late, some with another first day), checked, ended. */
export async function followJobs(county: County, week: number): Promise<void> {
  const { jobs } = county;
  const positions = await atOnce(
    jobs.filter(({ verifiedInWeek }) => verifiedInWeek === week),
    (job) => verify(county, job),
  );
  await checkRetention(county, week, `placements:${Math.max(0, ...positions)}`);
  const ending = jobs.filter(({ endsInWeek, verified }) => verified && endsInWeek === week);
  for (const job of ending) job.ended = true;
  await atOnce(ending, (job) => end(county, job, week));
}

/** Returns the position of what was recorded among all of the service. */
async function verify({ api, chance }: County, job: Job): Promise<number> {
  const path = `/api/placements/${job.placementId}`;
  const kind = chance.pick(`${job.key} evidence`, evidence);
  const answer = await api.post(counsellor, `${job.key}-verify`, `${path}/verification`, {
    kind,
    reference: `QS-${job.persona.index}`,
  });
  if (answer.status >= 400) return 0;
  job.verified = true;
  job.persona.openSinceWeek = undefined;
  if (!chance.happens(`${job.key} corrected`, 0.06)) return positionIn(answer);
  const corrected = await api.post(counsellor, `${job.key}-correct`, `${path}/corrections`, {
    kind: job.posting.body['subsidised'] === true ? 'subsidised' : 'market',
    employerId: job.posting.company.id,
    vacancyId: job.posting.id,
    startedOn: addDays(dayOf(job.startsInWeek), chance.pick(`${job.key} true start`, [1, 2, 3])),
    place: job.posting.company.place,
    keepsVerification: true,
  });
  return Math.max(positionIn(answer), positionIn(corrected));
}

/** The counsellors' work queue, with what was recorded up to a position: whom to ask whether they still work there. */
async function checkRetention({ api, chance, jobs }: County, week: number, after: string): Promise<void> {
  const byId = new Map(jobs.map((job) => [job.placementId, job]));
  let cursor = '';
  do {
    const page = await api.get(
      counsellor,
      `/api/placement-tasks?task=retention-check&dueBy=${dayOf(week)}&after=${after}&limit=200${cursor}`,
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

/** Work ends; about half of those without other work come back to the centre. */
async function end(county: County, job: Job, week: number): Promise<void> {
  const { api, chance, jobs } = county;
  await api.post(counsellor, `${job.key}-end`, `/api/placements/${job.placementId}/end`, {
    endedOn: dayOf(week),
    reason: chance.pick(`${job.key} ends`, ['resigned', 'contract-expired', 'dismissed']),
  });
  const works = jobs.some(({ persona, ended }) => persona === job.persona && !ended);
  if (!works && chance.happens(`${job.key} returns`, 0.5)) await openRegistration(county, job.persona, week);
}

function positionIn({ body }: Answer): number {
  return Number(String(body['position'] ?? '').split(':')[1] ?? 0);
}
