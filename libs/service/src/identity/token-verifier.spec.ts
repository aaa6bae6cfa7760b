import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { actorOfClaims, JwksTokenVerifier } from './token-verifier';

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;

describe('a token', () => {
  let server: Server;
  let issuer: string;
  let keys: Keys;
  let answer: readonly [status: number, body: string];

  beforeAll(async () => {
    keys = await generateKeyPair('ES256');
    server = createServer((_, response) => void response.writeHead(answer[0]).end(answer[1]));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(async () => {
    answer = [200, JSON.stringify({ keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'k', alg: 'ES256' }] })];
  });
  afterAll(() => new Promise((done) => server.close(done)));

  const signed = (by: Keys, claims: object = { role: 'counsellor', office: '620102' }, audience = 'doorstep') =>
    new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'k' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject('c-1')
      .setExpirationTime('1h')
      .sign(by.privateKey);
  const verified = (token: string) =>
    new JwksTokenVerifier({ issuer, jwksUrl: issuer, audience: 'doorstep' }).actorOf(token);

  it('of the issuer says who asks', async () => {
    const actor = { kind: 'staff', id: 'c-1', role: 'counsellor', office: '620102' };
    expect(await verified(await signed(keys))).toEqual(actor);
  });

  it('of somebody else, for somebody else or of no form is not valid', async () => {
    const forged = await signed(await generateKeyPair('ES256'));
    for (const token of [forged, await signed(keys, {}, 'another'), 'none'])
      await expect(verified(token)).rejects.toMatchObject({ status: 401 });
  });

  it.each<[string, readonly [number, string]]>([
    ['answers with an error', [500, '']],
    ['answers without JSON', [200, '<html>']],
    ['answers without keys', [200, '{}']],
  ])('cannot be judged while its issuer %s', async (_, given) => {
    answer = given;
    const judged = verified(await signed(keys));
    await expect(judged).rejects.toMatchObject({ status: 503, code: 'identity-provider-unavailable' });
  });

  it.each([{ role: 'system' }, { role: 'king' }, {}, { role: 'counsellor', office: '00' }])(
    'with the claims %j is nobody’s',
    (claims) => {
      expect(() => actorOfClaims({ sub: 'c-1', ...claims })).toThrow(expect.objectContaining({ status: 401 }));
    },
  );
});
