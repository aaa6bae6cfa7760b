import { inKeyOrder } from '@doorstep/event-store';
import { atOnce, width } from './at-once';
import { dayOf } from './calendar';
import { asEmployer, counsellor, County, Job, Referral } from './county';

/** What employers and people do this week about the referrals under way. */
export async function respondToReferrals(county: County, week: number): Promise<void> {
  const open = county.referrals.filter(
    ({ stage, madeInWeek }) => stage !== 'closed' && stage !== 'hired' && madeInWeek < week,
  );
  await atOnce(
    open.filter(({ stage }) => stage !== 'offered'),
    (referral) => respond(county, referral, week),
  );
  await inKeyOrder(
    open.filter(({ stage }) => stage === 'offered'),
    ({ posting }) => posting.id,
    (referral) => decide(county, referral, week),
    width,
  );
}

async function respond(county: County, referral: Referral, week: number): Promise<void> {
  const { api, chance } = county;
  const { key, posting } = referral;
  const path = `/api/referrals/${referral.id}`;
  const own = posting.index % 3 === 0;
  const speaker = own ? asEmployer(posting.company.index, posting.company.id) : counsellor;
  if (referral.stage === 'made') {
    if (chance.happens(`${key} silent`, 0.1)) {
      if (week - referral.madeInWeek > 2) referral.stage = 'closed';
      return;
    }
    if (!chance.happens(`${key} invited`, 0.8)) {
      await api.post(speaker, `${key}-seen`, `${path}/seen`);
      return refuse(county, referral, 'employer', 'not-qualified');
    }
    const interview = await api.post(speaker, `${key}-interview`, `${path}/interviews`, {
      interviewOn: dayOf(week, 2),
    });
    referral.stage = interview.status === 201 ? 'interview' : 'closed';
    return;
  }
  if (!chance.happens(`${key} offered`, 0.72)) return refuse(county, referral, 'employer', 'failed-interview');
  const offer = await api.post(speaker, `${key}-offer`, `${path}/offers`, { startsOn: dayOf(week + 1) });
  referral.stage = offer.status === 201 ? 'offered' : 'closed';
}

/** The person accepts or not; a hire takes a seat, if there still is one. */
async function decide(county: County, referral: Referral, week: number): Promise<void> {
  const { api, chance, jobs } = county;
  const { key, persona, posting } = referral;
  const path = `/api/referrals/${referral.id}`;
  if (!chance.happens(`${key} accepted`, 0.88)) return refuse(county, referral, 'seeker', 'found-other-work');
  const accepted = await api.post(counsellor, `${key}-acceptance`, `${path}/acceptance`);
  if (accepted.status !== 200) return void (referral.stage = 'closed');
  const hire = await api.post(counsellor, `${key}-hire`, `${path}/hire`, { startsOn: dayOf(week + 1) });
  if (hire.status !== 200) return refuse(county, referral, 'employer', 'position-filled');
  referral.stage = 'hired';
  const startsInWeek = week + 1;
  const verifiedAfter = chance.weighted(`${key} verified`, [
    [1, 70],
    [2, 10],
    [8, 10],
    [14, 5],
    [undefined, 5],
  ] as const);
  const staysWeeks = chance.weighted(`${key} stays`, [
    [undefined, 66],
    [3, 8],
    [7, 10],
    [15, 16],
  ] as const);
  jobs.push({
    key,
    placementId: referral.id,
    persona,
    posting,
    startsInWeek,
    verifiedInWeek: verifiedAfter === undefined ? undefined : startsInWeek + verifiedAfter,
    endsInWeek: staysWeeks === undefined ? undefined : startsInWeek + Math.max(staysWeeks, (verifiedAfter ?? 0) + 1),
    verified: false,
    ended: false,
  } satisfies Job);
}

async function refuse(
  { api }: County,
  referral: Referral,
  by: 'seeker' | 'employer',
  reasonCode: string,
): Promise<void> {
  referral.stage = 'closed';
  await api.post(counsellor, `${referral.key}-refusal`, `/api/referrals/${referral.id}/refusal`, { by, reasonCode });
}
