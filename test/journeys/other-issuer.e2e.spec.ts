import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { Launches } from './launched';
import { townsperson } from './townspeople';

jest.setTimeout(120_000);

/** An OIDC issuer that knows nothing of Doorstep but the claims it was told to put into tokens. */
class OtherIssuer {
  url = '';
  private server: Server | undefined;
  private readonly keys = generateKeyPair('ES256');

  async open(): Promise<void> {
    const jwk = { ...(await exportJWK((await this.keys).publicKey)), kid: 'one', alg: 'ES256' };
    this.server = createServer(({ url }, response) => {
      const found = url === '/keys' ? { keys: [jwk] } : { issuer: this.url, jwks_uri: `${this.url}/keys` };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(found));
    });
    await new Promise<void>((done) => this.server?.listen(0, '127.0.0.1', done));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async token(claims: Readonly<Record<string, string>>, audience = 'employment'): Promise<string> {
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .setIssuer(this.url)
      .setAudience(audience)
      .setSubject(randomUUID())
      .setExpirationTime('10m')
      .sign((await this.keys).privateKey);
  }

  close(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }
}

const issuer = new OtherIssuer();
let launches: Launches;
let baseUrl: string;

beforeAll(async () => {
  await issuer.open();
  launches = new Launches({ DOORSTEP_ISSUER: issuer.url, DOORSTEP_AUDIENCE: 'employment' });
  const run = launches.run('start', '--data', 'd', '--port', '0');
  await run.says('Doorstep runs at');
  baseUrl = /Doorstep runs at (\S+)/.exec(run.output)?.[1] ?? '';
});
afterAll(async () => {
  await launches.killAll();
  launches.remove();
  issuer.close();
});

async function ask(token: string, path: string, body?: object): Promise<{ status: number; body: { id?: string } }> {
  const response = await fetch(`${baseUrl}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as { id?: string } };
}

it('takes the tokens of the issuer it is told, and of no other', async () => {
  const counsellor = await issuer.token({ role: 'counsellor', office: '620521' });
  expect((await ask(counsellor, '/api/people')).status).toBe(200);
  const elsewhere = await issuer.token({ role: 'counsellor', office: '620521' }, 'elsewhere');
  expect((await ask(elsewhere, '/api/people')).status).toBe(401);
  expect((await fetch(`${baseUrl}/identity/.well-known/openid-configuration`)).status).toBe(404);
});

it('lets somebody of that issuer register and read what is then their own', async () => {
  const self = await issuer.token({ role: 'job-seeker' });
  const made = await ask(self, '/api/people', townsperson(7));
  expect(made.status).toBe(201);
  const own = `/api/people/${made.body.id}`;
  for (const deadline = Date.now() + 10_000; (await ask(self, own)).status !== 200 && Date.now() < deadline;)
    await new Promise((done) => setTimeout(done, 100));
  expect((await ask(self, own)).status).toBe(200);
  expect((await ask(await issuer.token({ role: 'job-seeker' }), own)).status).toBe(404);
});
