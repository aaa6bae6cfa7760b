import { Claims } from './claims';
import { IdentitySecrets } from './secrets';

/** The county in which demonstrations play, whose centre the demo accounts' staff work at: a Chinese division code. */
export const demoCounty = '620521';
/** The province above it. */
const province = '620000';

/** One account for each role, each under the name of its role. */
export function demoAccounts(secrets: IdentitySecrets): readonly Claims[] {
  return [
    { sub: 'demo-job-seeker', role: 'job-seeker', person_id: secrets.demoPersonId },
    { sub: 'demo-employer', role: 'employer', employer_id: secrets.demoEmployerId },
    { sub: 'demo-counsellor', role: 'counsellor', office: demoCounty },
    { sub: 'demo-centre-manager', role: 'centre-manager', office: demoCounty },
    { sub: 'demo-bureau-analyst', role: 'bureau-analyst', office: province },
    { sub: 'demo-auditor', role: 'auditor', office: province },
    { sub: 'demo-administrator', role: 'administrator', office: province },
  ];
}
