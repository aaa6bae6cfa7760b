import { accessProperties } from '@doorstep/testing';
import { vacancyAccess } from './vacancy.access';
import { DraftVacancy, SubmitVacancy } from './vacancy.commands';
import { vacancy } from './vacancy.decider';
import { content, drafted, listed } from './vacancy.fixture';

const ownOrOffice = { employer: ['own'], counsellor: ['office'], 'centre-manager': ['office'] } as const;
const office = { counsellor: ['office'], 'centre-manager': ['office'] } as const;
const everywhere = ['office', 'stranger'] as const;
const system = { system: everywhere } as const;

accessProperties({
  name: 'vacancies',
  grants: vacancyAccess.grants,
  expected: {
    'draft-vacancy': ownOrOffice,
    'revise-vacancy': ownOrOffice,
    'submit-vacancy': ownOrOffice,
    'check-vacancy': office,
    'waive-finding': { 'centre-manager': ['office'] },
    'refuse-vacancy': office,
    'publish-vacancy': office,
    'correct-vacancy': ownOrOffice,
    'change-openings': ownOrOffice,
    'close-vacancy': { ...ownOrOffice, ...system },
    'reopen-vacancy': ownOrOffice,
    'fill-vacancy': system,
    'release-seat': system,
    'expire-vacancy': system,
    'list-vacancy': { 'centre-manager': everywhere, administrator: everywhere },
  },
});

describe('scope of a vacancy', () => {
  it('is what a draft states, afterwards what is recorded, and nobody for another exchange', () => {
    const draft = new DraftVacancy({ vacancyId: 'v-2', employerId: 'e-2', office: '620103', content });
    expect(vacancyAccess.scope(draft, vacancy.initialState)).toEqual({ employerId: 'e-2', office: '620103' });
    const known = vacancy.evolve(vacancy.initialState, drafted);
    expect(vacancyAccess.scope(draft, known)).toEqual({ employerId: 'e-1', office: '620102' });
    const foreign = vacancy.evolve(vacancy.initialState, listed);
    expect(vacancyAccess.scope(new SubmitVacancy({}), foreign)).toEqual({});
  });
});
