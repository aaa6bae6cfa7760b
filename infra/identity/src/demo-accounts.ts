import { Claims } from './claims';
import { IdentitySecrets } from './secrets';

/** The demonstration county's centre, and the province above it, in the Chinese division code. */
const county = '620102';
const province = '620000';

/** One account for each role, each under the name of its role. */
export function demoAccounts(secrets: IdentitySecrets): readonly Claims[] {
  return [
    { sub: 'demo-job-seeker', role: 'job-seeker', person_id: secrets.demoPersonId },
    { sub: 'demo-employer', role: 'employer', employer_id: secrets.demoEmployerId },
    { sub: 'demo-counsellor', role: 'counsellor', office: county },
    { sub: 'demo-centre-manager', role: 'centre-manager', office: county },
    { sub: 'demo-bureau-analyst', role: 'bureau-analyst', office: province },
    { sub: 'demo-auditor', role: 'auditor', office: province },
    { sub: 'demo-administrator', role: 'administrator', office: province },
  ];
}
