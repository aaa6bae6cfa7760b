import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as oidc from 'openid-client';
import { actAsGrant } from './act-as.grant';
import { createIdentity, Identity } from './identity';

const dataDir = mkdtempSync(join(tmpdir(), 'doorstep-identity-'));
const lines: string[] = [];
let server: Server;
let identity: Identity;
let origin: string;

async function serve(port: number): Promise<void> {
  server = createServer((request, response) => identity.callback(request, response.setHeader('connection', 'close')));
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  identity = await createIdentity({ issuer: `${origin}/identity`, dataDir, log: (line) => lines.push(line) });
}

async function stop(): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}

function discover(client: string, secret?: string): Promise<oidc.Configuration> {
  const authentication = secret === undefined ? oidc.None() : oidc.ClientSecretBasic(secret);
  const options = { execute: [oidc.allowInsecureRequests] };
  return oidc.discovery(new URL(`${origin}/identity`), client, undefined, authentication, options);
}

async function verified(token: string): Promise<Record<string, unknown>> {
  const { issuer, audience } = identity;
  const keys = createRemoteJWKSet(new URL(identity.jwksUrl));
  const { payload, protectedHeader } = await jwtVerify(token, keys, { issuer, audience });
  expect(protectedHeader.alg).toBe('ES256');
  return payload;
}

/** A browser as far as a sign-in needs one: it keeps cookies and shows where it was sent. */
class Browser {
  private readonly cookies = new Map<string, string>();

  async go(url: string, form?: Record<string, string>): Promise<Response> {
    const response = await fetch(new URL(url, origin), {
      redirect: 'manual',
      headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) as unknown as [string, string, string];
      this.cookies.set(name, value);
    }
    return response;
  }
}

async function signInPage(browser: Browser): Promise<{ page: string; verifier: string; config: oidc.Configuration }> {
  const config = await discover('doorstep-portal');
  const verifier = oidc.randomPKCECodeVerifier();
  const start = oidc.buildAuthorizationUrl(config, {
    redirect_uri: `${origin}/signed-in`,
    scope: 'openid',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  const sent = await browser.go(start.href);
  return { page: sent.headers.get('location') as string, verifier, config };
}

beforeAll(() => serve(0));
afterAll(async () => {
  await stop();
  rmSync(dataDir, { recursive: true });
});
afterEach(() => expect(lines).toEqual([]));

it('signs a person in by authorisation code with PKCE', async () => {
  const browser = new Browser();
  const { page, verifier, config } = await signInPage(browser);
  await expect((await browser.go(page)).text()).resolves.toMatch(/求职者 · Job seeker/);

  const accepted = await browser.go(page, { account: 'demo-job-seeker', password: identity.demoPassword });
  expect(accepted.status).toBe(303);
  const back = await browser.go(accepted.headers.get('location') as string);
  const arrived = new URL(back.headers.get('location') as string);
  expect(arrived.pathname).toBe('/signed-in');

  const tokens = await oidc.authorizationCodeGrant(config, arrived, { pkceCodeVerifier: verifier });
  const person = identity.accounts[0]?.person_id;
  expect(tokens.claims()).toMatchObject({ sub: 'demo-job-seeker', role: 'job-seeker', person_id: person });
  await expect(verified(tokens.access_token)).resolves.toMatchObject({
    sub: 'demo-job-seeker',
    role: 'job-seeker',
    person_id: person,
  });
});

it.each([
  ['the portal’s own pages', () => origin, 'invalid_grant'],
  ['pages of another origin', () => 'https://elsewhere.example', 'invalid_request'],
])('hears %s at the token endpoint as it should', async (_, asking, error) => {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: 'doorstep-portal',
    code: 'unknown',
    redirect_uri: `${origin}/signed-in`,
    code_verifier: oidc.randomPKCECodeVerifier(),
  });
  const answer = await fetch(`${identity.issuer}/token`, { method: 'POST', headers: { origin: asking() }, body });
  await expect(answer.json()).resolves.toMatchObject({ error });
});

it('shows the form again for a wrong password, and never says which account exists', async () => {
  const browser = new Browser();
  const { page } = await signInPage(browser);
  const wrongPassword = await browser.go(page, { account: 'demo-auditor', password: 'guess' });
  const noAccount = await browser.go(page, { account: 'nobody', password: identity.demoPassword });
  expect([wrongPassword.status, noAccount.status]).toEqual([401, 401]);
  expect(await wrongPassword.text()).toBe(await noAccount.text());
});

it('refuses an authorisation request without PKCE', async () => {
  const config = await discover('doorstep-portal');
  const start = oidc.buildAuthorizationUrl(config, { redirect_uri: `${origin}/signed-in`, scope: 'openid' });
  const back = await new Browser().go(start.href);
  expect(new URL(back.headers.get('location') as string).searchParams.get('error')).toBe('invalid_request');
});

it('answers a sign-in that is not under way', async () => {
  expect((await new Browser().go('/identity/interaction/none')).status).toBe(410);
});

it.each(['counsellor', 'centre-manager', 'bureau-analyst', 'auditor', 'administrator'])(
  'gives scripts a token of the demo %s by client credentials',
  async (role) => {
    const config = await discover(`demo-${role}`, identity.demoPassword);
    const { access_token } = await oidc.clientCredentialsGrant(config);
    const claims = await verified(access_token);
    expect(claims).toMatchObject({ sub: `demo-${role}`, role });
    expect(claims['office']).toMatch(/^62/);
  },
);

it('refuses a client with a wrong secret', async () => {
  const config = await discover('demo-counsellor', 'wrong');
  await expect(oidc.clientCredentialsGrant(config)).rejects.toMatchObject({ status: 401 });
});

describe('the simulation', () => {
  it('acts as anybody it names', async () => {
    const config = await discover('demo-simulation', identity.simulationSecret);
    const actAs = async (claims: Record<string, string>) =>
      verified((await oidc.genericGrantRequest(config, actAsGrant, claims)).access_token);
    await expect(actAs({ role: 'job-seeker', person_id: 'p-1' })).resolves.toMatchObject({
      sub: 'p-1',
      role: 'job-seeker',
      person_id: 'p-1',
    });
    await expect(actAs({ role: 'counsellor', office: '620102001' })).resolves.toMatchObject({
      sub: 'counsellor-620102001',
      office: '620102001',
    });
  });

  it.each<Record<string, string>>([{ role: 'system' }, { role: 'king' }, {}, { role: 'counsellor', office: 'here' }])(
    'cannot act as %j',
    async (claims) => {
      const config = await discover('demo-simulation', identity.simulationSecret);
      await expect(oidc.genericGrantRequest(config, actAsGrant, claims)).rejects.toMatchObject({
        error: 'invalid_request',
      });
    },
  );

  it('is the only client that may act as another', async () => {
    const config = await discover('demo-administrator', identity.demoPassword);
    const attempt = oidc.genericGrantRequest(config, actAsGrant, { role: 'employer', employer_id: 'e-1' });
    await expect(attempt).rejects.toMatchObject({ error: 'invalid_request' });
  });
});

it('keeps its keys over a restart, where only their owner reads them', async () => {
  const config = await discover('demo-auditor', identity.demoPassword);
  const { access_token } = await oidc.clientCredentialsGrant(config);
  const { port } = server.address() as AddressInfo;
  await stop();
  await serve(port);
  await expect(verified(access_token)).resolves.toMatchObject({ role: 'auditor' });
  expect(statSync(join(dataDir, 'identity.secret.json')).mode & 0o077).toBe(0);
});
