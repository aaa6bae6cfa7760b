import { CivilDate } from '@doorstep/event-sourcing';
import { MatchEmployerRow } from './match-employers.table';

export type EmployerStanding = 'verified' | 'unverified' | 'suspended';

/**
 * How an employer stands on `today`. Only a verified employer's vacancies are published, so one of whom no word has come yet counts as
 * verified, and one whose verification was told without its end, as older messages do, until it is suspended.
 */
export function employerStanding(
  row: Pick<MatchEmployerRow, 'suspended' | 'verifiedUntil'> | undefined,
  today: CivilDate,
): EmployerStanding {
  if (row?.suspended) return 'suspended';
  const until = row?.verifiedUntil ?? null;
  return until === null || today < until ? 'verified' : 'unverified';
}
