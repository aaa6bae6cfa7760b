import { demoCounty } from '@doorstep/identity';
import { Api, Speaker } from './api';
import { Chance } from './chance';
import { Persona } from './people';
import { Posting } from './postings';

/** The county of the story: Qingshui, Gansu. */
export const countyCode = demoCounty;

const staff = (sub: string, role: string): Speaker => ({ sub, role, office: countyCode });
export const counsellor = staff('story-counsellor', 'counsellor');
export const manager = staff('story-manager', 'centre-manager');
export const analyst = staff('story-analyst', 'bureau-analyst');
export const auditor: Speaker = { sub: 'story-auditor', role: 'auditor', office: '620000' };

export const asPerson = (persona: Persona): Speaker => ({
  sub: `story-person-${persona.index}`,
  role: 'job-seeker',
  person_id: persona.id,
});
export const asEmployer = (index: number, id: string): Speaker => ({
  sub: `story-employer-${index}`,
  role: 'employer',
  employer_id: id,
});

/** Everything the simulation needs to act and to remember. */
export interface County {
  readonly api: Api;
  readonly chance: Chance;
  readonly townships: readonly string[];
  readonly people: readonly Persona[];
  readonly postings: Posting[];
  readonly referrals: Referral[];
  readonly jobs: Job[];
  /** Answer of the check that refused a vacancy, kept for the story's end. */
  refusal: Readonly<Record<string, unknown>> | undefined;
}

/** A referral under way. */
export interface Referral {
  readonly key: string;
  readonly id: string;
  readonly persona: Persona;
  readonly posting: Posting;
  readonly madeInWeek: number;
  stage: 'made' | 'interview' | 'offered' | 'hired' | 'closed';
}

/** A job somebody was hired for. */
export interface Job {
  readonly key: string;
  readonly placementId: string;
  readonly persona: Persona;
  readonly posting: Posting;
  readonly startsInWeek: number;
  readonly verifiedInWeek: number | undefined;
  readonly endsInWeek: number | undefined;
  verified: boolean;
  ended: boolean;
}
