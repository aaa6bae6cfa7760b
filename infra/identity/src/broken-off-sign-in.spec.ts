import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request as send, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIdentity, Identity } from './identity';

describe('a sign-in whose form breaks off', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'doorstep-identity-'));
  const lines: string[] = [];
  let server: Server;
  let identity: Identity;
  let origin: string;

  beforeAll(async () => {
    server = createServer((request, response) => identity.callback(request, response));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    identity = await createIdentity({ issuer: `${origin}/identity`, dataDir, log: (line) => lines.push(line) });
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    rmSync(dataDir, { recursive: true });
  });

  /** The sign-in page's path, with the cookies it is asked with. */
  const signInPage = async () => {
    const query = new URLSearchParams({
      client_id: 'doorstep-portal',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: `${origin}/signed-in`,
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      code_challenge_method: 'S256',
    });
    const sent = await fetch(`${origin}/identity/auth?${query}`, { redirect: 'manual' });
    const cookie = sent.headers.getSetCookie().map((one) => one.split(';')[0]);
    return { page: sent.headers.get('location') as string, cookie: cookie.join('; ') };
  };

  it('harms nobody else', async () => {
    const { page, cookie } = await signInPage();
    const { pathname, port } = new URL(page, origin);
    const form = send({ port, path: pathname, method: 'POST', headers: { cookie, 'content-length': 100 } });
    form.on('error', () => undefined);
    form.write('account=demo-auditor&pass');
    await new Promise((done) => setTimeout(done, 50));
    form.destroy();
    while (lines.length === 0) await new Promise((done) => setTimeout(done, 5));
    expect(lines).toEqual(['identity: aborted']);
    expect((await fetch(new URL(page, origin), { headers: { cookie } })).status).toBe(200);
  });
});
