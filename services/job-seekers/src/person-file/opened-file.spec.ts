import { Sealed } from '@doorstep/event-sourcing';
import { PersonFile } from './person-file';
import { openedFile } from './opened-file';

const sealed = (text: string) => `sealed.p1.${text}` as Sealed;
const open = (values: readonly (Sealed | null)[]) =>
  Promise.resolve(values.map((value) => (value === null ? null : value.slice('sealed.p1.'.length))));

const file: PersonFile = {
  person: {
    personId: 'p1',
    office: '620102',
    channel: 'self',
    registeredOn: '2026-02-01',
    residence: '620102001',
    sex: 'female',
    birthMonth: '1990-05',
    identity: { name: sealed('name'), identityNumber: sealed('number'), phone: null, address: sealed('address') },
  },
  transfers: [],
  links: [],
  assignments: [],
  subject: { subject: sealed('subject'), proof: 'identity-document', linkedOn: '2026-02-02' },
  holds: [],
  refusals: [],
  registrations: [],
  memberships: [
    {
      factId: 'f1',
      personId: 'p1',
      group: 'veteran',
      from: '2025-01-01',
      to: null,
      evidence: { kind: 'certificate', reference: sealed('mark-1') },
    },
    {
      factId: 'f2',
      personId: 'p1',
      group: 'disabled',
      from: '2025-01-01',
      to: null,
      evidence: { kind: 'declaration', reference: null },
    },
  ],
  profile: {
    occupationsWanted: [],
    occupationsHeld: [],
    skills: [],
    education: 'primary',
    certificates: [],
    workHistory: [
      { occupation: '5120', from: '2020-01', to: null, description: null },
      { occupation: '9112', from: '2019-01', to: '2020-01', description: sealed('words') },
    ],
    wageFloorFen: null,
    commuteLimitKm: null,
    contractKinds: [],
    shifts: [],
    accommodationNeeds: [],
    acceptsDormitory: false,
  },
  awards: [],
  households: [],
  history: [],
};

describe('opened file', () => {
  it('has every sealed value in its place, readable', async () => {
    const opened = await openedFile(file, open);
    expect(opened.person.identity).toEqual({ name: 'name', identityNumber: 'number', phone: null, address: 'address' });
    expect(opened.subject?.subject).toBe('subject');
    expect(opened.memberships.map(({ evidence }) => evidence.reference)).toEqual(['mark-1', null]);
    expect(opened.profile?.workHistory.map(({ description }) => description)).toEqual([null, 'words']);
    expect(JSON.stringify(opened)).not.toContain('sealed.');
  });

  it('needs neither subject nor profile', async () => {
    const opened = await openedFile({ ...file, subject: null, profile: null }, open);
    expect(opened).toMatchObject({ subject: null, profile: null, memberships: [{ factId: 'f1' }, { factId: 'f2' }] });
  });
});
