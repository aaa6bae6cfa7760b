import { vacancyFacts } from '../matching.samples';
import { vacancyKnowledgeOf } from './vacancy-facts';

const today = '2026-03-02';
const verified = { suspended: false, verifiedUntil: '2026-09-02' };

describe('what is known of a vacancy', () => {
  it('is what its service tells, with the standing of its employer and the wage of its place', () => {
    const told = {
      changedOn: '2026-03-01',
      position: { latitude: 36.061, longitude: 103.834 },
      hoursPerWeek: 40,
      healthDemands: ['standing'],
    };
    expect(vacancyKnowledgeOf(vacancyFacts(1, { ...told, subsidised: true }), verified, 202_000, today)).toEqual({
      ...told,
      lawful: true,
      employerStanding: 'verified',
      minimumWageFen: 202_000,
      publicPost: true,
    });
  });

  it('is less of one from before more was asked, and of one that another exchange lists', () => {
    expect(vacancyKnowledgeOf(vacancyFacts(1, { standing: 'listed' }), undefined, null, today)).toEqual({
      changedOn: null,
      position: null,
      hoursPerWeek: null,
      healthDemands: null,
      lawful: false,
      employerStanding: 'verified',
      minimumWageFen: null,
      publicPost: false,
    });
  });

  it('changes with the standing of its employer', () => {
    const standing = (employer: typeof verified) =>
      vacancyKnowledgeOf(vacancyFacts(1), employer, null, today).employerStanding;
    expect(standing({ ...verified, verifiedUntil: today })).toBe('unverified');
    expect(standing({ ...verified, suspended: true })).toBe('suspended');
  });
});
