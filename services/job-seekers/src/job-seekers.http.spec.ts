import { Actor } from '@doorstep/event-sourcing';
import { givenApi } from '@doorstep/testing';
import fc from 'fast-check';
import { jobSeekers } from './job-seekers.module';

const administrator: Actor = { kind: 'staff', id: 'admin-1', role: 'administrator' };
const nobody = '5f1c1a60-8a5e-4f0e-9d5e-0a5a7a3f0009';
const person = { name: '王秀英', identityNumber: '11010519491231002X', residence: '620102001' };
const declaration = { withoutWork: true, ableToWork: true, seeksWork: true };
const bodies = {
  '/api/people': { ...person, phone: '13893100000', address: '酒泉路', office: '620102' },
  '/api/people/lookups': { identityNumber: person.identityNumber },
  '/api/people/ID/corrections': person,
  '/api/people/ID/transfers': { office: '620103', effectiveOn: '2026-03-01' },
  '/api/people/ID/merges': { survivorId: nobody, effectiveOn: '2026-03-01' },
  '/api/people/ID/splits': {
    effectiveOn: '2026-03-01',
    assignments: [{ category: 'profile', factId: 'f', personId: nobody }],
  },
  '/api/people/ID/linked-subjects': { subject: 'account-1', proof: 'identity-document' },
  '/api/people/ID/holds': { ground: 'service-ledger', until: '2026-06-01' },
  '/api/people/ID/registrations': { openedOn: '2026-03-01', declaration },
  '/api/people/ID/registrations/confirmations': {},
  '/api/people/ID/registrations/closings': { reason: 'withdrew', closedOn: '2026-03-01' },
  [`/api/people/ID/registrations/${nobody}/corrections`]: {
    openedOn: '2026-03-01',
    closedOn: '2026-03-02',
    closingReason: 'withdrew',
  },
  '/api/people/ID/memberships': {
    group: 'veteran',
    from: '2020-01-01',
    to: '2030-01-01',
    evidence: { kind: 'certificate', reference: '1' },
  },
  '/api/people/ID/profile': {
    occupationsWanted: ['5120'],
    occupationsHeld: [{ occupation: '9112', months: 18, endedOn: '2021-07-01' }],
    skills: [{ skill: 'noodles', level: 'advanced' }],
    education: 'primary',
    certificates: ['cook-5'],
    certificatesHeld: [{ certificate: 'driver-c1', validUntil: '2029-05-01' }],
    workHistory: [{ occupation: '9112', from: '2020-01', to: '2021-07', description: 'x' }],
    wageFloorFen: 250_000,
    commuteLimitKm: 3,
    contractKinds: ['part-time'],
    shifts: ['day'],
    accommodationNeeds: ['seated-work'],
    acceptsDormitory: false,
    healthLimits: ['no-dust'],
    hoursWished: { min: 20, max: 40 },
    stabilityWished: 'stable',
    settingWished: 'away',
  },
  '/api/households': { office: '620102', members: [{ personId: nobody, role: 'head', joinedOn: '2026-03-01' }] },
  [`/api/households/${nobody}/members`]: {
    personId: nobody,
    role: 'head',
    joinedOn: '2026-03-01',
    fromHouseholdId: nobody,
  },
  [`/api/households/${nobody}/members/${nobody}/leavings`]: { leftOn: '2026-03-01' },
  [`/api/households/${nobody}/transfers`]: { office: '620103', effectiveOn: '2026-03-01' },
};

/** Every value in `body`, however deep, by its path. */
function pathsOf(body: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof body !== 'object' || body === null) return [path];
  return [path, ...Object.entries(body).flatMap(([key, value]) => pathsOf(value, [...path, key]))];
}

function replaced(body: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const copy: Record<string, unknown> = Array.isArray(body) ? ([...body] as never) : { ...(body as object) };
  copy[key] = replaced(copy[key], rest, value);
  return copy;
}

const mutations = Object.entries(bodies).flatMap(([url, body]) => pathsOf(body).map((path) => ({ url, body, path })));
const junk = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    [],
    {},
    [null],
    [[]],
    true,
    -1,
    1e300,
    'x',
    '0000-01-01',
    '9999-12-31',
    '２０２６',
  ),
  fc.constantFrom<unknown>(
    'sealed.a.b',
    '000000',
    '__proto__',
    '\u0000',
    '\ud800',
    nobody.toUpperCase(),
    'a'.repeat(5000),
  ),
  fc.jsonValue(),
  fc.string(),
);

describe('job seekers over HTTP', () => {
  const api = givenApi(jobSeekers);

  it('answers no input with a 500, whatever stands in the place of a valid value', async () => {
    const { body } = await api.as(administrator).post('/api/people', person).expect(201);
    const send = (url: string, sent: object) =>
      url.endsWith('profile') ? api.as(administrator).put(url, sent) : api.as(administrator).post(url, sent);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...mutations), junk, async ({ url, body: valid, path }, value) => {
        const sent = replaced(valid, path, value) as object;
        const answer = await send(url.replace('ID', String(body['id'])), sent);
        expect({ url, sent, status: answer.status < 500 || answer.status }).toEqual({ url, sent, status: true });
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
