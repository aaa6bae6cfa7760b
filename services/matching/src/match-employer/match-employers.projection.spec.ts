import { givenProjection } from '@doorstep/testing';
import { employerIdOf } from '../matching.samples';
import { employerStanding } from './employer-standing';
import { EmployerStandingMessage, matchEmployers } from './match-employers.projection';

const id = employerIdOf(1);
const verified = (validUntil?: string): EmployerStandingMessage => ({
  type: 'job-postings.employer-verified.v1',
  data: { employerId: id, office: '620102', ...(validUntil && { validUntil }) },
});
const suspended: EmployerStandingMessage = {
  type: 'job-postings.employer-suspended.v1',
  data: { employerId: id, reason: 'fees-charged' },
};
const told = (...messages: readonly EmployerStandingMessage[]) => givenProjection(matchEmployers).events(messages);
const standing = (on: string, ...messages: readonly EmployerStandingMessage[]) =>
  employerStanding(told(...messages).rows.get(id), on);

describe('what matching knows of employers', () => {
  it('is until when they are verified, and whether they are suspended', () => {
    told(verified('2026-09-02')).thenRow(id, { suspended: false, verifiedUntil: '2026-09-02' });
    told(verified('2026-09-02'), suspended).thenRow(id, { suspended: true, verifiedUntil: '2026-09-02' });
    told(suspended, verified('2026-09-02')).thenRow(id, { suspended: false });
    told(verified('2026-09-02'), verified('2027-03-02')).thenRow(id, { verifiedUntil: '2027-03-02' });
  });

  it('says how they stand on a day', () => {
    expect(standing('2026-09-01', verified('2026-09-02'))).toBe('verified');
    expect(standing('2026-09-02', verified('2026-09-02'))).toBe('unverified');
    expect(standing('2026-03-03', verified('2026-09-02'), suspended)).toBe('suspended');
    expect(standing('2126-09-02', verified())).toBe('verified');
    expect(standing('2026-03-03')).toBe('verified');
  });
});
